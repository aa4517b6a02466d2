import type { JwtHeader, JwtPayload } from 'aws-jwt-verify/jwt-model';
import { isOfClient } from './client-tokens';

/**
 * Header types of ID and access tokens. Issuers sign other tokens for the same audience with the same keys: logout
 * tokens, introspection responses.
 */
const headerTypes: ReadonlySet<string> = new Set(['jwt', 'at+jwt']);

/** Uses that Amazon Cognito states as `token_use`, and kinds that Keycloak states as `typ`. */
const uses: ReadonlySet<unknown> = new Set([undefined, 'id', 'access']);
const kinds: ReadonlySet<unknown> = new Set([undefined, 'ID', 'Bearer', 'DPoP', 'JWT']);

/** Returns whether a token is an ID or access token, as opposed to others that an issuer signs. */
export function isSignInToken(header: JwtHeader, payload: JwtPayload): boolean {
  return (
    headerTypes.has(headerType(header)) &&
    // An event is reported, and nobody identified.
    payload['events'] === undefined &&
    uses.has(payload['token_use']) &&
    kinds.has(payload['typ'])
  );
}

/**
 * Returns whether a token tells a client who signed in (OpenID Connect Core, 2), rather than an API what the bearer may do.
 * Few issuers say so. Access tokens have a header type of their own (RFC 9068), are a client's own, or have delegated scopes,
 * which no ID token has. Entra ID puts `roles` into both, so that claim tells nothing.
 */
export function isIdToken(header: JwtHeader, payload: JwtPayload): boolean {
  const { token_use: use, typ: kind, scope, scp } = payload as Readonly<Record<string, unknown>>;
  if (use !== undefined) return use === 'id';
  if (kind !== undefined && kind !== 'JWT') return kind === 'ID';
  return headerType(header) !== 'at+jwt' && !isOfClient(payload) && scope === undefined && scp === undefined;
}

function headerType(header: JwtHeader): string {
  const { typ = 'JWT' } = header as { readonly typ?: unknown };
  return String(typ)
    .toLowerCase()
    .replace(/^application\//, '');
}
