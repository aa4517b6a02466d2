import { ErasureRequest } from '@liveness/contract';
import { accepted, refused } from '@liveness/domain';
import type { Result } from '@liveness/domain';
import { eraseAttempt, fieldProblems } from '@liveness/use-cases';
import type { AccessTokens, World } from '@liveness/use-cases';
import { Hono } from 'hono';
import { erasureView } from './attempt-detail-view';
import { bearer } from './bearer';
import type { BearerEnv } from './bearer';
import { bodyWithin, smallBody } from './body-within';
import { readJsonObject } from './json-body';
import { problem } from './problem-response';
import { role } from './role';
import { useCaseContext } from './use-case-context';

/** What admins delete. */
export function adminErasureRoutes(world: World, accessTokens: AccessTokens) {
  return new Hono<BearerEnv>().post(
    '/attempts/:id/erasure',
    bearer(accessTokens),
    role('admins'),
    bodyWithin(smallBody),
    async (c) => {
      const body = await readJsonObject(c.req);
      const request = body.ok ? checkErasure(body.value) : body;
      if (!request.ok) return problem(c, request.refusal);
      const erased = await eraseAttempt(useCaseContext(c, world), {
        attemptId: c.req.param('id'),
        reason: request.value.reason,
      });
      return erased.ok
        ? c.json(erasureView(erased.value), 200, { 'cache-control': 'private, no-store' })
        : problem(c, erased.refusal);
    },
  );
}

function checkErasure(body: Readonly<Record<string, unknown>>): Result<ErasureRequest> {
  const { success, data, error } = ErasureRequest.safeParse(body);
  return success
    ? accepted(data)
    : refused('malformed', { detail: 'The request body is invalid.', fields: fieldProblems(error.issues) });
}
