import type { AttemptView } from '@liveness/contract';
import type { AttemptStatus, StoredAttempt } from '@liveness/domain';
import { readAttempt } from '@liveness/use-cases';
import type { Dependencies } from '@liveness/use-cases';
import { Hono } from 'hono';
import type { CallerEnv } from '../../http/callers';
import { instant } from '../../http/instant';
import { problemResponse } from '../../http/problem-response';
import { useCaseContext } from '../../http/callers';

/** Routes for other backends. */
export function attemptRoutes(dependencies: Dependencies) {
  return new Hono<CallerEnv>().get('/attempts/:id', async (c) => {
    const read = await readAttempt(useCaseContext(c, dependencies), c.req.param('id'));
    return read.ok ? c.json(attemptView(read.value.attempt, read.value.status)) : problemResponse(c, read.problem);
  });
}

function attemptView(attempt: StoredAttempt, status: AttemptStatus): AttemptView {
  const { subject, outcome, thresholds, erasure } = attempt;
  return {
    id: attempt.id,
    ...(subject !== undefined && { subject }),
    challenge: attempt.challenge,
    status,
    startedAt: instant(attempt.startedAt),
    expiresAt: instant(attempt.expiresAt),
    ...(outcome && { decidedAt: instant(outcome.decidedAt), reason: outcome.reason }),
    ...(outcome?.unjudged && { unjudged: outcome.reason }),
    thresholds: { preset: thresholds.preset, version: thresholds.version },
    frames: attempt.frameCount,
    ...(outcome?.receipt !== undefined && { receipt: outcome.receipt }),
    ...(attempt.nonce !== undefined && { nonce: attempt.nonce }),
    ...(attempt.consent && { consent: { ...attempt.consent, at: instant(attempt.consent.at) } }),
    ...(erasure && { erasedAt: instant(erasure.requestedAt) }),
  };
}
