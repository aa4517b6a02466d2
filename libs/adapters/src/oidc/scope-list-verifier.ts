import { decomposeUnverifiedJwt } from 'aws-jwt-verify/jwt';
import type { DecomposedJwt } from 'aws-jwt-verify/jwt';
import { JwtVerifier } from 'aws-jwt-verify/jwt-verifier';
import type { JwtVerifierProperties, VerifyProperties } from 'aws-jwt-verify/jwt-verifier';

/**
 * Returns the parts of a token, not verified. The library accepts `scope` only as RFC 9068 spells it, as a text, and throws
 * before any check of ours. Some issuers send a list: then all its checks are made without that claim, and the list is put
 * back.
 *
 * @throws JwtParseError
 */
export function readToken(token: string): DecomposedJwt {
  const { checked, scope } = withoutScopeList(token);
  const parts = decomposeUnverifiedJwt(checked);
  if (!scope) return parts;
  // The signature is over the bytes as they were sent.
  return { ...parts, payloadB64: token.split('.')[1] ?? '', payload: { ...parts.payload, scope: scope as never } };
}

function withoutScopeList(token: string): { readonly checked: string; readonly scope?: readonly unknown[] } {
  const [header, payload = '', ...signature] = token.split('.');
  const { scope, ...others } = claimsOf(payload);
  if (!Array.isArray(scope)) return { checked: token };
  const rest = Buffer.from(JSON.stringify(others)).toString('base64url');
  return { checked: [header, rest, ...signature].join('.'), scope };
}

function claimsOf(payload: string): Readonly<Record<string, unknown>> {
  try {
    return Object(JSON.parse(Buffer.from(payload, 'base64url').toString('utf8'))) as Record<string, unknown>;
  } catch {
    return {};
  }
}

/** The library's verifier for tokens that may have a list of scopes. */
export class ScopeListVerifier<
  Specific extends Partial<VerifyProperties>,
  Issuer extends JwtVerifierProperties<Specific>,
  Several extends boolean,
> extends JwtVerifier<Specific, Issuer, Several> {
  protected override getVerifyParameters(token: string, properties?: Partial<Specific>) {
    const { checked } = withoutScopeList(token);
    return { ...super.getVerifyParameters(checked, properties), decomposedJwt: readToken(token) };
  }
}
