import { expect } from '@playwright/test';
import { LivenessClient, clientCredentials, verifyReceipt } from '@liveness/client';
import type { Check } from '@liveness/client';
import type { Cloud } from '../cloud/shared-cloud';
import { expectStored } from './expect-stored';
import { StoredAttempts } from './stored-attempts';

export interface ExpectedCheck {
  readonly status: 'passed' | 'failed';
  /** `NOSE` where absent. */
  readonly challenge?: 'NOSE' | 'POSE' | 'TURN';
  /** Each attempt of the check, in order. */
  readonly attempts: readonly {
    readonly id: string;
    readonly verdict: 'passed' | 'failed';
    readonly reason: string | RegExp;
  }[];
}

/** Returns the client of a backend of the local cloud. */
export function backendOf({ origin, backendSecret }: Cloud): LivenessClient {
  const token = clientCredentials({
    tokenUrl: `${origin}/oidc/token`,
    clientId: 'liveness-backend',
    clientSecret: backendSecret,
    scopes: ['checks:write', 'checks:read'],
  });
  return new LivenessClient({ url: origin, token });
}

/**
 * Compares what is stored about a check that has ended with what the journey did: the backend's view, the check's item, and
 * everything about each of its attempts. Returns what the backend is told.
 */
export async function expectStoredCheck(
  cloud: Cloud,
  id: string,
  { status, challenge = 'NOSE', attempts }: ExpectedCheck,
): Promise<Check> {
  const view = await backendOf(cloud).readCheck(id);
  expect(view, 'what the backend is told').toMatchObject({ id, status, attemptsUsed: attempts.length });
  expect(
    view.attempts.map(({ id: attempt, status: verdict }) => [attempt, verdict]),
    'the attempts that the backend is told of',
  ).toEqual(attempts.map(({ id: attempt, verdict }) => [attempt, verdict]));

  const stored = await new StoredAttempts(cloud).check(id);
  expect(stored, 'the check’s item').toMatchObject({
    id,
    client: 'liveness-backend',
    reference: view.reference,
    end: { status, at: new Date(view.endedAt ?? 0).getTime() },
    tries: attempts.map(({ id: attemptId, verdict }) => ({ attemptId, verdict })),
  });
  for (const { id: attempt, verdict, reason } of attempts) {
    const { attempt: item } = await expectStored(cloud, attempt, { challenge, verdict, reason });
    expect(item, 'the attempt’s item').toMatchObject({ subject: `check:${id}` });
    const receipt = view.attempts.find(({ id: told }) => told === attempt)?.receipt ?? '';
    const expectations = { issuer: cloud.origin, check: id, reference: view.reference ?? '', allowFailed: true };
    expect(await verifyReceipt(receipt, expectations)).toMatchObject({ attempt, decision: verdict, test: false });
  }
  return view;
}
