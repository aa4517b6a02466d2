import { AttemptExportRequest } from '@liveness/contract';
import type { AttemptExportPiece } from '@liveness/contract';
import { accepted, refused } from '@liveness/domain';
import type { Result } from '@liveness/domain';
import { exportAttempts, fieldProblems } from '@liveness/use-cases';
import type { AccessTokens, World } from '@liveness/use-cases';
import { Hono } from 'hono';
import { attemptFilterOf } from './attempt-filter-of';
import { bearer } from './bearer';
import type { BearerEnv } from './bearer';
import { bodyWithin, smallBody } from './body-within';
import { instant } from './instant';
import { readJsonObject } from './json-body';
import { problem } from './problem-response';
import { role } from './role';
import { useCaseContext } from './use-case-context';

/** Attempts, for admins to take elsewhere. */
export function adminExportRoutes(world: World, accessTokens: AccessTokens) {
  return new Hono<BearerEnv>().post(
    '/attempts/export',
    bearer(accessTokens),
    role('admins'),
    bodyWithin(smallBody),
    async (c) => {
      const body = await readJsonObject(c.req);
      const request = body.ok ? checkExport(body.value) : body;
      if (!request.ok) return problem(c, request.refusal);
      const { personal, cursor, ...filter } = request.value;
      const piece = await exportAttempts(useCaseContext(c, world), {
        filter: attemptFilterOf(filter),
        personal,
        ...(cursor !== undefined && { cursor }),
      });
      if (!piece.ok) return problem(c, piece.refusal);
      return c.json({ ...piece.value, searchedTo: instant(piece.value.searchedTo) } satisfies AttemptExportPiece, 200, {
        'cache-control': 'private, no-store',
      });
    },
  );
}

function checkExport(body: Readonly<Record<string, unknown>>): Result<AttemptExportRequest> {
  const { success, data, error } = AttemptExportRequest.safeParse(body);
  return success
    ? accepted(data)
    : refused('malformed', { detail: 'The request body is invalid.', fields: fieldProblems(error.issues) });
}
