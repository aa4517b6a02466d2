import { foldReasons } from '@liveness/challenge-kernel';
import { registry } from '@liveness/challenge-registry';
import { AttemptDetail } from '@liveness/contract';
import { createLocalJWKSet, jwtVerify } from 'jose';
import type { JSONWebKeySet, JWTPayload } from 'jose';
import type { Restored } from './restored';

/** Returns a matcher for a response that has everything it had then. It may have more. */
export function saidStill(then: unknown): unknown {
  if (Array.isArray(then)) return then.map(saidStill);
  if (typeof then !== 'object' || then === null) return then;
  return jasmine.objectContaining(
    Object.fromEntries(Object.entries(then).map(([name, value]) => [name, saidStill(value)])),
  );
}

/** Returns the attempts as they were opened then, newest first. */
export function detailsOf({ left: { said } }: Restored): readonly AttemptDetail[] {
  return said
    .filter(({ path }) => /^\/admin\/attempts\/[0-9a-f-]{36}$/.test(path))
    .map(({ body }) => body as AttemptDetail);
}

export async function opened({ deployment }: Restored, id: string): Promise<AttemptDetail> {
  return AttemptDetail.parse(await deployment.reviewer().call('GET', `/admin/attempts/${id}`));
}

/**
 * Returns the claims of a receipt, verified with the published keys as another backend does. @throws if it is invalid
 */
export async function receiptClaims({ deployment, clock, left }: Restored, receipt = ''): Promise<JWTPayload> {
  const issuer = left.notes.environment['LIVENESS_PUBLIC_URL'] ?? '';
  const keys = createLocalJWKSet(await deployment.backend().call<JSONWebKeySet>('GET', '/.well-known/jwks.json'));
  return (
    await jwtVerify(receipt, keys, {
      issuer,
      audience: issuer,
      algorithms: ['ES256'],
      currentDate: new Date(clock.now),
    })
  ).payload;
}

/** Expects a verdict with a reason of the challenge, a trace and a receipt. Stricter rules may decide differently. */
export async function expectClearOutcome(restored: Restored, id: string): Promise<void> {
  const { status, reason = '', challenge, subject, trace, receipt, framesDigest } = await opened(restored, id);
  expect(status).toMatch(/^(passed|failed)$/);
  expect(reasonsOf(challenge, status)).toContain(reason);
  expect(trace?.length).toBeGreaterThan(0);
  expect(await receiptClaims(restored, receipt)).toEqual(
    jasmine.objectContaining({ sub: subject, attempt: id, decision: status, frames: framesDigest }),
  );
}

/** Returns every reason that a challenge may give for a verdict. */
export function reasonsOf(challenge: string, verdict: string): readonly string[] {
  return verdict === 'passed' ? ['passed'] : [...foldReasons, ...(registry.find(challenge)?.reasons ?? [])];
}
