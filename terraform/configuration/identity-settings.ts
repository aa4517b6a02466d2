import * as z from 'zod/mini';
import { EmailAddress, HttpsAddress, oneOf, Origin } from './text-checks';

const ClientId = z.string().check(z.regex(/^[^\s,]+$/, 'is not a client id'));

/** A Cognito user pool of this stack's own. */
export const ManagedIdentity = z.strictObject({
  kind: z.literal('managed'),
  /** Invited by e-mail as the first member of `admins`. */
  adminEmail: z.optional(EmailAddress),
  /** Whether people may register themselves; otherwise an admin creates each user. */
  selfSignUp: z._default(z.boolean(), false),
  mfa: z._default(oneOf(['off', 'optional', 'required']), 'optional'),
  /** Compromised passwords and unusual sign-ins. Anything but `off` needs Cognito's Plus tier, which is billed for each active user. */
  threatProtection: z._default(oneOf(['off', 'audit', 'enforced']), 'off'),
  /** Origins, besides the portal's, of web apps that sign in with the same client. */
  signInFrom: z._default(z.array(Origin), []),
  /** Clients for backends that were created by hand, since a client secret would lie in Terraform's state. */
  backendClientIds: z._default(z.array(ClientId), []),
});
export type ManagedIdentity = z.output<typeof ManagedIdentity>;

/** An OpenID Connect issuer that exists already. */
export const ExistingIssuer = z.strictObject({
  kind: z.literal('existing'),
  issuer: HttpsAddress,
  /** The portal's public client: authorization code with PKCE, redirect to the portal's address. */
  clientId: ClientId,
  /** Further clients or audiences whose tokens the API accepts. */
  audiences: z._default(z.array(ClientId), []),
  scope: z._default(z.string().check(z.regex(/(^| )openid( |$)/, 'does not name openid')), 'openid email profile'),
  groupsClaim: z._default(z.string().check(z.minLength(1, 'is empty')), 'groups'),
  scopesClaim: z._default(z.string().check(z.minLength(1, 'is empty')), 'scope'),
  /** Only for issuers that do not announce an `end_session_endpoint`; `{origin}` and `{clientId}` are filled in. */
  logoutUrl: z.optional(z.string().check(z.regex(/^https:\/\/\S+$/, 'is not an https address'))),
  /** Origins beside the issuer's own that its token endpoint lives on: the portal's Content-Security-Policy must allow them. */
  connectTo: z._default(z.array(Origin), []),
});
export type ExistingIssuer = z.output<typeof ExistingIssuer>;
