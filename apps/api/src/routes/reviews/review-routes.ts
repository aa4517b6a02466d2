import { ReviewRequest, framesPassHeader } from '@liveness/contract';
import { openAttempt, readFrame, reviewAttempt } from '@liveness/use-cases';
import type { Dependencies } from '@liveness/use-cases';
import { Hono } from 'hono';
import { repeatableRequest } from '../../http/idempotency-key';
import { bodyWithin, checkedBody, smallBody } from '../../http/request-input';
import { notCached } from '../../http/response-headers';
import type { CallerEnv } from '../../http/callers';
import { problemResponse } from '../../http/problem-response';
import { useCaseContext } from '../../http/callers';
import { attemptDetailView, reviewView } from './attempt-detail-view';

/** Routes with which reviewers open an attempt, see its frames and review it. */
export function reviewRoutes(dependencies: Dependencies) {
  return new Hono<CallerEnv>()
    .get('/admin/attempts/:id', async (c) => {
      const opened = await openAttempt(useCaseContext(c, dependencies), c.req.param('id'));
      return opened.ok
        ? c.json(attemptDetailView(opened.value, dependencies.now()), 200, notCached)
        : problemResponse(c, opened.problem);
    })
    .get('/admin/attempts/:id/frames/:n', async (c) => {
      const frame = await readFrame(
        useCaseContext(c, dependencies),
        c.req.param('id'),
        c.req.param('n'),
        c.req.header(framesPassHeader),
      );
      return frame.ok
        ? c.body(frame.value, 200, { 'content-type': 'image/jpeg', ...notCached })
        : problemResponse(c, frame.problem);
    })
    .post('/admin/attempts/:id/reviews', bodyWithin(smallBody), async (c) => {
      const request = await checkedBody(c.req, ReviewRequest);
      if (!request.ok) return problemResponse(c, request.problem);
      const repeatable = repeatableRequest(c.req, request.value);
      if (!repeatable.ok) return problemResponse(c, repeatable.problem);
      const reviewed = await reviewAttempt(useCaseContext(c, dependencies), {
        attemptId: c.req.param('id'),
        ...request.value,
        request: repeatable.value,
      });
      return reviewed.ok ? c.json(reviewView(reviewed.value), 201, notCached) : problemResponse(c, reviewed.problem);
    });
}
