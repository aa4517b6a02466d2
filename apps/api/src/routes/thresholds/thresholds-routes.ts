import { Hono } from 'hono';
import { PreviewRequest, PublishThresholdsRequest } from '@liveness/contract';
import type { LimitDescription, PreviewPiece, ThresholdsVersion, ThresholdsView } from '@liveness/contract';
import { previewThresholds, publishThresholds, readThresholds } from '@liveness/use-cases';
import type { Dependencies, Preview, ReadThresholds } from '@liveness/use-cases';
import type { LimitSpec } from '@liveness/challenge-kernel';
import type { PublishedThresholds, Thresholds } from '@liveness/domain';
import { repeatableRequest } from '../../http/idempotency-key';
import { bodyWithin, checkedBody, smallBody } from '../../http/request-input';
import { useCaseContext } from '../../http/callers';
import type { CallerEnv } from '../../http/callers';
import { problemResponse } from '../../http/problem-response';
import { instant } from '../../http/instant';

/** Not personal, but soon outdated. */
const neverStored = { 'cache-control': 'no-store' };

/** Routes to read and preview thresholds, for reviewers, and to publish them, for admins. */
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
      const repeatable = repeatableRequest(c.req, request.value);
      if (!repeatable.ok) return problemResponse(c, repeatable.problem);
      const published = await publishThresholds(useCaseContext(c, dependencies), {
        challenge: c.req.param('challenge'),
        ...request.value,
        request: repeatable.value,
      });
      return published.ok ? c.json(versionView(published.value), 201) : problemResponse(c, published.problem);
    });
}

/** Returns thresholds in the form of the console. */
export function thresholdsView({ challenge, current, history }: ReadThresholds): ThresholdsView {
  return {
    challenge: challenge.type,
    limits: Object.entries<LimitSpec>(challenge.limits).map(limitDescription),
    current: versionView(current),
    history: history.map(versionView),
  };
}

function limitDescription([name, { unit, min, max, integer = false, meaning, presets, measured, shapesOnly }]: [
  string,
  LimitSpec,
]): LimitDescription {
  return {
    name,
    unit,
    min,
    max,
    integer,
    meaning,
    presets,
    ...(measured && { measured }),
    ...(shapesOnly && { shapesOnly }),
  };
}

export function versionView(thresholds: Thresholds | PublishedThresholds): ThresholdsVersion {
  const { version, preset, limits } = thresholds;
  return {
    version,
    preset,
    limits: { ...limits },
    ...('publishedAt' in thresholds && {
      publishedAt: instant(thresholds.publishedAt),
      publishedBy: thresholds.publishedBy,
      reason: thresholds.reason,
    }),
  };
}

export function previewView({ attempts, searchedTo, ...rest }: Preview): PreviewPiece {
  return {
    ...rest,
    attempts: attempts.map(({ startedAt, ...same }) => ({ ...same, startedAt: instant(startedAt) })),
    searchedTo: instant(searchedTo),
  };
}
