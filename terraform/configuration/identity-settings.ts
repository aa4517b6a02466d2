import * as z from 'zod/mini';
import { EmailAddress, HttpsAddress, oneOf, Origin } from './text-checks';

/** A claim's name, or a path in dots. */
const ClaimName = z.string().check(z.regex(/^[^\s,]+$/, 'is not the name of a claim'));

/** The names of one or more claims, separated by commas. */
const ClaimNames = z.string().check(z.regex(/^[^\s,]+(,[^\s,]+)*$/, 'is not a list of claims, separated by commas'));

const GroupNames = z
  .array(z.string().check(z.regex(/^[^,]+$/, 'is not the name of a group: no comma')))
  .check(z.minLength(1, 'is empty'));

/** A scope, as RFC 6749 spells one. */
const Scope = z
  .string()
  .check(z.regex(/^[\x21\x23-\x5b\x5d-\x7e]+$/, 'is not one scope: no spaces, quotes or backslashes'));

const ClientId = z.string().check(z.regex(/^[^\s,]+$/, 'is not a client id'));

/** A Cognito user pool of this stack. */
export const ManagedIdentity = z.strictObject({
  kind: z.literal('managed'),
  /** Invited by e-mail as the first member of `admins`. */
  adminEmail: z.optional(EmailAddress),
  /** Whether people may register themselves; otherwise an admin creates each user. */
  selfSignUp: z._default(z.boolean(), false),
  /**
   * Whether everybody who signs in needs a second factor, an authenticator app. It must be `required` where
   * `removalProtection` is on: Cognito cannot ask one group only.
   */
  mfa: z._default(oneOf(['off', 'optional', 'required']), 'optional'),
  /**
   * Protection against compromised passwords and unusual sign-ins. Anything but `off` needs Cognito's Plus tier, which
   * is billed per active user.
   */
  threatProtection: z._default(oneOf(['off', 'audit', 'enforced']), 'off'),
  /** Origins of other web apps that sign in with the same client. */
  signInFrom: z._default(z.array(Origin), []),
  /** Clients for backends, created by hand, because Terraform's state would contain a client secret. */
  backendClientIds: z._default(z.array(ClientId), []),
  /** Whether the API takes ID tokens, too, as the original's clients send them. */
  acceptIdTokens: z._default(z.boolean(), true),
});
export type ManagedIdentity = z.output<typeof ManagedIdentity>;

/** An existing OpenID Connect issuer. */
export const ExistingIssuer = z.strictObject({
  kind: z.literal('existing'),
  issuer: HttpsAddress,
  /** The portal's public client: authorization code with PKCE, with a redirect to the portal's address. */
  clientId: ClientId,
  /** Other clients or audiences whose tokens the API accepts. */
  audiences: z._default(z.array(ClientId), []),
  scope: z._default(z.string().check(z.regex(/(^| )openid( |$)/, 'does not name openid')), 'openid email profile'),
  /** The claims that may say whom a token is for. The first that a token has decides. */
  audienceClaim: z._default(ClaimNames, 'aud,client_id'),
  /** Names a person for good. Changing it makes everybody a new person. */
  subjectClaim: z._default(ClaimName, 'sub'),
  /** What the portal calls a person: the first of these claims of the ID token that has a text. */
  nameClaim: z._default(ClaimNames, 'name,preferred_username,email'),
  groupsClaim: z._default(ClaimName, 'groups'),
  /** The issuer's names (or ids) of the groups that may use the console. */
  groups: z.prefault(
    z.strictObject({
      reviewers: z._default(GroupNames, ['reviewers']),
      admins: z._default(GroupNames, ['admins']),
    }),
    {},
  ),
  scopesClaim: z._default(ClaimNames, 'scope,scp,roles'),
  /** The issuer's names of the scopes that clients need. */
  scopes: z.prefault(
    z.strictObject({
      readAttempts: z._default(Scope, 'attempts:read'),
      startAttempts: z._default(Scope, 'attempts:start'),
      writeChecks: z._default(Scope, 'checks:write'),
      readChecks: z._default(Scope, 'checks:read'),
      readFrames: z._default(Scope, 'frames:read'),
    }),
    {},
  ),
  /** Whether the API takes ID tokens, too, as the original's clients send them. */
  acceptIdTokens: z._default(z.boolean(), true),
  /** Only for issuers without an `end_session_endpoint`. `{origin}` and `{clientId}` are replaced. */
  logoutUrl: z.optional(z.string().check(z.regex(/^https:\/\/\S+$/, 'is not an https address'))),
  /**
   * Origins of the issuer's token endpoint, if they differ from the issuer's own: the portal's Content-Security-Policy
   * must allow them.
   */
  connectTo: z._default(z.array(Origin), []),
});
export type ExistingIssuer = z.output<typeof ExistingIssuer>;
