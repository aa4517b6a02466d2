import { PreviewRequest, PublishThresholdsRequest } from '@liveness/contract';
import { previewThresholds, publishThresholds, readThresholds } from '@liveness/use-cases';
import type { Dependencies } from '@liveness/use-cases';
import { Hono } from 'hono';
import { bodyWithin, smallBody } from '../../http/body-within';
import type { CallerEnv } from '../../http/callers';
import { problemResponse } from '../../http/problem-response';
import { checkedBody } from '../../http/request-body';
import { useCaseContext } from '../../http/use-case-context';
import { previewView, thresholdsView, versionView } from './thresholds-view';

/** Nothing personal, and soon outdated. */
const neverStored = { 'cache-control': 'no-store' };

/** Thresholds, for reviewers to read and for admins to publish. */
export function thresholdsRoutes(dependencies: Dependencies) {
  return new Hono<CallerEnv>()
    .get('/admin/thresholds/:challenge', async (c) => {
      const read = await readThresholds(useCaseContext(c, dependencies), c.req.param('challenge'));
      return read.ok ? c.json(thresholdsView(read.value), 200, neverStored) : problemResponse(c, read.problem);
    })
    .post('/admin/thresholds/:challenge/preview', bodyWithin(smallBody), async (c) => {
      const request = await checkedBody(c.req, PreviewRequest);
      if (!request.ok) return problemResponse(c, request.problem);
      const { from, to, ...same } = request.value;
      const piece = await previewThresholds(useCaseContext(c, dependencies), {
        ...same,
        challenge: c.req.param('challenge'),
        from: Date.parse(from),
        to: Date.parse(to),
      });
      return piece.ok ? c.json(previewView(piece.value), 200, neverStored) : problemResponse(c, piece.problem);
    })
    .post('/admin/thresholds/:challenge/versions', bodyWithin(smallBody), async (c) => {
      const request = await checkedBody(c.req, PublishThresholdsRequest);
      if (!request.ok) return problemResponse(c, request.problem);
      const published = await publishThresholds(useCaseContext(c, dependencies), {
        challenge: c.req.param('challenge'),
        ...request.value,
      });
      return published.ok ? c.json(versionView(published.value), 201) : problemResponse(c, published.problem);
    });
}
