import { claimNamed, rolesOf } from '@liveness/domain';
import type { Principal } from '@liveness/domain';
import type { TokenProblem } from '@liveness/use-cases';
import type { JwtHeader, JwtPayload } from 'aws-jwt-verify/jwt-model';
import { isOfClient } from './client-tokens';
import { isIdToken, isSignInToken } from './token-kinds';
import type { TokenRules } from './token-rules';

/** The longest subject that OpenID Connect allows. */
const maxSubjectLength = 255;

/** Subjects that only this API gives: a client secret's subject is its check. No issuer may name a person so. */
const ownSubjects = 'check:';

/** Returns the problem of a token whose signature, issuer and time are valid, or undefined. */
export function claimsProblem(header: JwtHeader, payload: JwtPayload, rules: TokenRules): TokenProblem | undefined {
  if (!isSignInToken(header, payload)) return 'type';
  if (payload.exp === undefined) return 'no-expiry';
  const subject = subjectOf(payload, rules);
  if (!subject || subject.length > maxSubjectLength || subject.startsWith(ownSubjects)) return 'subject';
  if (!rules.acceptsIdTokens && isIdToken(header, payload)) return 'type';
  return isFor(payload, rules) ? undefined : 'audience';
}

/** Amazon Cognito's access tokens have no `aud` and name the client instead: of several claims, the first one decides. */
function isFor(payload: JwtPayload, { audiences, audienceClaims }: TokenRules): boolean {
  const named = audienceClaims.map((name) => claimNamed(payload, name)).find((claim) => claim !== undefined);
  return textsOf(named).some((each) => audiences.includes(each));
}

/** Returns the caller, with this API's names for its groups. */
export function principalOf(header: JwtHeader, payload: JwtPayload, rules: TokenRules): Principal {
  const scopes = isIdToken(header, payload)
    ? []
    : rules.scopesClaims.flatMap((name) => scopesOf(claimNamed(payload, name)));
  return {
    subject: subjectOf(payload, rules) ?? '',
    groups: rolesOf(textsOf(claimNamed(payload, rules.groupsClaim)), rules.groups),
    clients: [
      ...new Set(
        [payload.aud, payload['client_id'], payload['azp'], payload['cid'], payload['appid']].flatMap(textsOf),
      ),
    ],
    scopes: [...new Set(scopes)],
    ...(isOfClient(payload) && { isClient: true }),
  };
}

function subjectOf(payload: JwtPayload, { subjectClaim }: TokenRules): string | undefined {
  const subject = claimNamed(payload, subjectClaim) ?? (isOfClient(payload) ? payload.sub : undefined);
  return typeof subject === 'string' ? subject : undefined;
}

/** A text has scopes between blanks, a list has one each. */
function scopesOf(claim: unknown): readonly string[] {
  return typeof claim === 'string' ? claim.split(' ').filter((scope) => scope !== '') : textsOf(claim);
}

function textsOf(claim: unknown): readonly string[] {
  return [claim].flat().filter((text) => typeof text === 'string');
}
