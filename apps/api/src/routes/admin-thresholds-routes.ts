import type { LimitSpec } from '@liveness/challenge-kernel';
import { PreviewRequest, PublishThresholdsRequest } from '@liveness/contract';
import type { LimitDescription, PreviewPiece, ThresholdsVersion, ThresholdsView } from '@liveness/contract';
import { accepted, refused } from '@liveness/domain';
import type { PublishedThresholds, Result, Thresholds } from '@liveness/domain';
import { fieldProblems, previewThresholds, publishThresholds, readThresholds } from '@liveness/use-cases';
import type { AccessTokens, ReadThresholds, World } from '@liveness/use-cases';
import { Hono } from 'hono';
import { bearer } from './bearer';
import type { BearerEnv } from './bearer';
import { bodyWithin, smallBody } from './body-within';
import { readJsonObject } from './json-body';
import { problem } from './problem-response';
import { role } from './role';
import { useCaseContext } from './use-case-context';

/** Thresholds, for reviewers to read and for admins to publish. */
export function adminThresholdsRoutes(world: World, accessTokens: AccessTokens) {
  return new Hono<BearerEnv>()
    .get('/thresholds/:challenge', bearer(accessTokens), role('reviewers'), async (c) => {
      const read = await readThresholds(useCaseContext(c, world), c.req.param('challenge'));
      return read.ok
        ? c.json(thresholdsView(read.value), 200, { 'cache-control': 'no-store' })
        : problem(c, read.refusal);
    })
    .post(
      '/thresholds/:challenge/preview',
      bearer(accessTokens),
      role('reviewers'),
      bodyWithin(smallBody),
      async (c) => {
        const body = await readJsonObject(c.req);
        const request = body.ok ? checkPreview(body.value) : body;
        if (!request.ok) return problem(c, request.refusal);
        const { from, to, ...same } = request.value;
        const piece = await previewThresholds(useCaseContext(c, world), {
          ...same,
          challenge: c.req.param('challenge'),
          from: Date.parse(from),
          to: Date.parse(to),
        });
        if (!piece.ok) return problem(c, piece.refusal);
        const { attempts, searchedTo, ...rest } = piece.value;
        return c.json(
          {
            ...rest,
            attempts: attempts.map(({ startedAt, ...same }) => ({
              ...same,
              startedAt: new Date(startedAt).toISOString(),
            })),
            searchedTo: new Date(searchedTo).toISOString(),
          } satisfies PreviewPiece,
          200,
          { 'cache-control': 'no-store' },
        );
      },
    )
    .post('/thresholds/:challenge/versions', bearer(accessTokens), role('admins'), bodyWithin(smallBody), async (c) => {
      const body = await readJsonObject(c.req);
      const request = body.ok ? checkPublication(body.value) : body;
      if (!request.ok) return problem(c, request.refusal);
      const published = await publishThresholds(useCaseContext(c, world), {
        challenge: c.req.param('challenge'),
        ...request.value,
      });
      return published.ok ? c.json(versionView(published.value), 201) : problem(c, published.refusal);
    });
}

function checkPublication(body: Readonly<Record<string, unknown>>): Result<PublishThresholdsRequest> {
  const { success, data, error } = PublishThresholdsRequest.safeParse(body);
  return success
    ? accepted(data)
    : refused('malformed', { detail: 'The request body is invalid.', fields: fieldProblems(error.issues) });
}

function checkPreview(body: Readonly<Record<string, unknown>>): Result<PreviewRequest> {
  const { success, data, error } = PreviewRequest.safeParse(body);
  return success
    ? accepted(data)
    : refused('malformed', { detail: 'The request body is invalid.', fields: fieldProblems(error.issues) });
}

function thresholdsView({ challenge, current, history }: ReadThresholds): ThresholdsView {
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

function versionView(thresholds: Thresholds | PublishedThresholds): ThresholdsVersion {
  const { version, preset, limits } = thresholds;
  return {
    version,
    preset,
    limits: { ...limits },
    ...('publishedAt' in thresholds && {
      publishedAt: new Date(thresholds.publishedAt).toISOString(),
      publishedBy: thresholds.publishedBy,
      reason: thresholds.reason,
    }),
  };
}
