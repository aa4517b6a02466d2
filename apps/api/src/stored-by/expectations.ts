import { foldReasons } from '@liveness/challenge-kernel';
import { registry } from '@liveness/challenge-registry';
import { AttemptDetail } from '@liveness/contract';
import { createLocalJWKSet, jwtVerify } from 'jose';
import type { JSONWebKeySet, JWTPayload } from 'jose';
import type { Restored } from './restored';

/** Everything that was said is said still; more may be said by now. */
export function saidStill(then: unknown): unknown {
  if (Array.isArray(then)) return then.map(saidStill);
  if (typeof then !== 'object' || then === null) return then;
  return jasmine.objectContaining(
    Object.fromEntries(Object.entries(then).map(([name, value]) => [name, saidStill(value)])),
  );
}

/** Attempts as they were opened then, the latest first. */
export function detailsOf({ left: { said } }: Restored): readonly AttemptDetail[] {
  return said
    .filter(({ path }) => /^\/admin\/attempts\/[0-9a-f-]{36}$/.test(path))
    .map(({ body }) => body as AttemptDetail);
}

export async function opened({ deployment }: Restored, id: string): Promise<AttemptDetail> {
  return AttemptDetail.parse(await deployment.reviewer().answer('GET', `/admin/attempts/${id}`));
}

/** What a receipt says, verified as another backend does: by the published keys. @throws if it does not hold */
export async function receiptClaims({ deployment, clock, left }: Restored, receipt = ''): Promise<JWTPayload> {
  const issuer = left.notes.environment['LIVENESS_PUBLIC_URL'] ?? '';
  const keys = createLocalJWKSet(await deployment.backend().answer<JSONWebKeySet>('GET', '/.well-known/jwks.json'));
  return (
    await jwtVerify(receipt, keys, {
      issuer,
      audience: issuer,
      algorithms: ['ES256'],
      currentDate: new Date(clock.now),
    })
  ).payload;
}

/** Passed, or failed for a reason that the challenge knows, with trace and receipt: stricter rules may decide either. */
export async function expectClearOutcome(restored: Restored, id: string): Promise<void> {
  const { status, reason = '', challenge, subject, trace, receipt, framesDigest } = await opened(restored, id);
  expect(status).toMatch(/^(passed|failed)$/);
  expect(reasonsOf(challenge, status)).toContain(reason);
  expect(trace?.length).toBeGreaterThan(0);
  expect(await receiptClaims(restored, receipt)).toEqual(
    jasmine.objectContaining({ sub: subject, attempt: id, decision: status, frames: framesDigest }),
  );
}

/** Every reason that a verdict on a challenge may have. */
export function reasonsOf(challenge: string, verdict: string): readonly string[] {
  return verdict === 'passed' ? ['passed'] : [...foldReasons, ...(registry.find(challenge)?.reasons ?? [])];
}
