import { ErasureRequest } from '@liveness/contract';
import { eraseAttempt } from '@liveness/use-cases';
import type { Dependencies } from '@liveness/use-cases';
import { Hono } from 'hono';
import { bodyWithin, smallBody } from '../../http/body-within';
import { notCached } from '../../http/caching';
import type { CallerEnv } from '../../http/callers';
import { problemResponse } from '../../http/problem-response';
import { checkedBody } from '../../http/request-body';
import { useCaseContext } from '../../http/use-case-context';
import { erasureView } from './erasure-view';

/** What admins delete. */
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
