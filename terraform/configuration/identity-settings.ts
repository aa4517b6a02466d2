import * as z from 'zod/mini';
import { EmailAddress, HttpsAddress, oneOf, Origin } from './text-checks';

const ClientId = z.string().check(z.regex(/^[^\s,]+$/, 'is not a client id'));

/** A Cognito user pool of this stack. */
export const ManagedIdentity = z.strictObject({
  kind: z.literal('managed'),
  /** Invited by e-mail as the first member of `admins`. */
  adminEmail: z.optional(EmailAddress),
  /** Whether people may register themselves; otherwise an admin creates each user. */
  selfSignUp: z._default(z.boolean(), false),
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
  groupsClaim: z._default(z.string().check(z.minLength(1, 'is empty')), 'groups'),
  /** The names of one or more claims, separated by commas. */
  scopesClaim: z._default(z.string().check(z.minLength(1, 'is empty')), 'scope,scp,roles'),
  /** Only for issuers without an `end_session_endpoint`. `{origin}` and `{clientId}` are replaced. */
  logoutUrl: z.optional(z.string().check(z.regex(/^https:\/\/\S+$/, 'is not an https address'))),
  /**
   * Origins of the issuer's token endpoint, if they differ from the issuer's own: the portal's Content-Security-Policy
   * must allow them.
   */
  connectTo: z._default(z.array(Origin), []),
});
export type ExistingIssuer = z.output<typeof ExistingIssuer>;
