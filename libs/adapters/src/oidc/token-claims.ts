import type { Principal } from '@liveness/domain';
import type { TokenProblem } from '@liveness/use-cases';
import type { JwtHeader, JwtPayload } from 'aws-jwt-verify/jwt-model';
import { isOfClient } from './client-tokens';

/**
 * Header types of id and access tokens. Issuers sign other tokens for the same audience with the same keys: logout
 * tokens, introspection responses.
 */
const tokenTypes: ReadonlySet<string> = new Set(['jwt', 'at+jwt']);

/** The longest subject that OpenID Connect allows. */
const maxSubjectLength = 255;

/** Returns the problem of a token whose signature, issuer and time are valid, or undefined. */
export function claimsProblem(
  header: JwtHeader,
  payload: JwtPayload,
  audiences: readonly string[],
): TokenProblem | undefined {
  const { typ = 'JWT' } = header as { readonly typ?: unknown };
  if (
    !tokenTypes.has(
      String(typ)
        .toLowerCase()
        .replace(/^application\//, ''),
    )
  )
    return 'type';
  // It reports events and does not identify anybody.
  if (payload['events'] !== undefined) return 'type';
  if (payload.exp === undefined) return 'no-expiry';
  if (!payload.sub || payload.sub.length > maxSubjectLength) return 'subject';
  const use = payload['token_use'];
  if (use !== undefined && use !== 'id' && use !== 'access') return 'type';
  return isFor(payload, audiences) ? undefined : 'audience';
}

/** The audience decides if there is one. Amazon Cognito's access tokens have none and name the client instead. */
function isFor({ aud, client_id: client }: JwtPayload, audiences: readonly string[]): boolean {
  const named = aud ?? client;
  return [named].flat().some((each) => typeof each === 'string' && audiences.includes(each));
}

/** Returns the caller, with the names that this issuer uses for the claims of groups and scopes. */
export function principalOf(
  payload: JwtPayload,
  names: { readonly groupsClaim: string; readonly scopesClaims: readonly string[] },
): Principal {
  const groups = claimNamed(payload, names.groupsClaim);
  return {
    subject: String(payload.sub),
    groups: textsOf(groups),
    clients: [...new Set([payload.aud, payload['client_id'], payload['azp']].flatMap(textsOf))],
    scopes: [...new Set(names.scopesClaims.flatMap((name) => scopesOf(claimNamed(payload, name))))],
    ...(isOfClient(payload) && { isClient: true }),
  };
}

/** A text has scopes between blanks, a list has one each. */
function scopesOf(claim: unknown): readonly string[] {
  return typeof claim === 'string' ? claim.split(' ').filter((scope) => scope !== '') : textsOf(claim);
}

/**
 * Returns a claim by its name, or by a path in dots as Keycloak needs one (`realm_access.roles`). Some names contain
 * dots themselves.
 */
function claimNamed(payload: JwtPayload, name: string): unknown {
  if (Object.hasOwn(payload, name)) return payload[name];
  return name
    .split('.')
    .reduce<unknown>(
      (part, step) =>
        typeof part === 'object' && part !== null && Object.hasOwn(part, step)
          ? (part as Record<string, unknown>)[step]
          : undefined,
      payload,
    );
}

function textsOf(claim: unknown): readonly string[] {
  return [claim].flat().filter((text) => typeof text === 'string');
}
