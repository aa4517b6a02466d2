import type { Principal } from '@liveness/domain';
import type { JwtHeader, JwtPayload } from 'aws-jwt-verify/jwt-model';

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
): string | undefined {
  const { typ = 'JWT' } = header as { readonly typ?: unknown };
  if (
    !tokenTypes.has(
      String(typ)
        .toLowerCase()
        .replace(/^application\//, ''),
    )
  )
    return 'the token is of another type';
  if (payload['events'] !== undefined) return 'the token reports events, it does not identify anybody';
  if (payload.exp === undefined) return 'the token never expires';
  if (!payload.sub || payload.sub.length > maxSubjectLength) return 'the token has no subject, or one that is too long';
  const use = payload['token_use'];
  if (use !== undefined && use !== 'id' && use !== 'access') return 'the token is for another use';
  return isFor(payload, audiences) ? undefined : 'the token is for another audience';
}

/** The audience decides if there is one. Amazon Cognito's access tokens have none and name the client instead. */
function isFor({ aud, client_id: client }: JwtPayload, audiences: readonly string[]): boolean {
  const named = aud ?? client;
  return [named].flat().some((each) => typeof each === 'string' && audiences.includes(each));
}

/** Returns subject, groups and scopes, with the claim names that this issuer uses. */
export function principalOf(
  payload: JwtPayload,
  names: { readonly groupsClaim: string; readonly scopesClaim: string },
): Principal {
  const groups = claimNamed(payload, names.groupsClaim);
  const scopes = claimNamed(payload, names.scopesClaim);
  return {
    subject: String(payload.sub),
    groups: textsOf(groups),
    scopes: typeof scopes === 'string' ? scopes.split(' ').filter((scope) => scope !== '') : textsOf(scopes),
  };
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
