import { Hono } from 'hono';
import { ErasureRequest } from '@liveness/contract';
import type { Erasure as ErasureView } from '@liveness/contract';
import { eraseAttempt } from '@liveness/use-cases';
import type { Dependencies } from '@liveness/use-cases';
import type { Erasure } from '@liveness/domain';
import { bodyWithin, checkedBody, smallBody } from '../../http/request-input';
import { notCached } from '../../http/response-headers';
import { useCaseContext } from '../../http/callers';
import type { CallerEnv } from '../../http/callers';
import { problemResponse } from '../../http/problem-response';
import { instant } from '../../http/instant';

/** The route that erases an attempt, for admins. */
export function erasureRoutes(dependencies: Dependencies) {
  return new Hono<CallerEnv>().post('/admin/attempts/:id/erasure', bodyWithin(smallBody), async (c) => {
    const request = await checkedBody(c.req, ErasureRequest);
    if (!request.ok) return problemResponse(c, request.problem);
    const erased = await eraseAttempt(useCaseContext(c, dependencies), {
      attemptId: c.req.param('id'),
      reason: request.value.reason,
    });
    return erased.ok ? c.json(erasureView(erased.value), 200, notCached) : problemResponse(c, erased.problem);
  });
}

/** Returns an erasure in the form of the console. */
export function erasureView({ requestedAt, requestedBy, reason, completedAt }: Erasure): ErasureView {
  return {
    requestedAt: instant(requestedAt),
    requestedBy,
    reason,
    ...(completedAt !== undefined && { completedAt: instant(completedAt) }),
  };
}
