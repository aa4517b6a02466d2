import type { AttemptView } from '@liveness/contract';
import type { AttemptStatus, StoredAttempt } from '@liveness/domain';
import { readAttempt } from '@liveness/use-cases';
import type { AccessTokens, World } from '@liveness/use-cases';
import { Hono } from 'hono';
import { bearer } from './bearer';
import type { BearerEnv } from './bearer';
import { problem } from './problem-response';
import { useCaseContext } from './use-case-context';

/** What other backends ask. */
export function attemptRoutes(world: World, accessTokens: AccessTokens) {
  return new Hono<BearerEnv>().get('/attempts/:id', bearer(accessTokens), async (c) => {
    const read = await readAttempt(useCaseContext(c, world), c.req.param('id'));
    return read.ok ? c.json(attemptView(read.value.attempt, read.value.status)) : problem(c, read.refusal);
  });
}

function attemptView(attempt: StoredAttempt, status: AttemptStatus): AttemptView {
  const { subject, outcome, thresholds, erasure } = attempt;
  return {
    id: attempt.id,
    ...(subject !== undefined && { subject }),
    challenge: attempt.challenge,
    status,
    startedAt: new Date(attempt.startedAt).toISOString(),
    expiresAt: new Date(attempt.expiresAt).toISOString(),
    ...(outcome && { decidedAt: new Date(outcome.decidedAt).toISOString(), reason: outcome.reason }),
    thresholds: { preset: thresholds.preset, version: thresholds.version },
    frames: attempt.frameCount,
    ...(outcome?.receipt !== undefined && { receipt: outcome.receipt }),
    ...(erasure && { erasedAt: new Date(erasure.requestedAt).toISOString() }),
  };
}
