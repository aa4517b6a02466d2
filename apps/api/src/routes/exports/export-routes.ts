import { AttemptExportRequest } from '@liveness/contract';
import type { AttemptExportPiece } from '@liveness/contract';
import { exportAttempts } from '@liveness/use-cases';
import type { Dependencies } from '@liveness/use-cases';
import { Hono } from 'hono';
import { bodyWithin, checkedBody, smallBody } from '../../http/request-input';
import { notCached } from '../../http/response-headers';
import type { CallerEnv } from '../../http/callers';
import { instant } from '../../http/instant';
import { problemResponse } from '../../http/problem-response';
import { useCaseContext } from '../../http/callers';
import { attemptFilterOf } from '../attempts/listing-routes';

/** The route that exports attempts, for admins. */
export function exportRoutes(dependencies: Dependencies) {
  return new Hono<CallerEnv>().post('/admin/attempts/export', bodyWithin(smallBody), async (c) => {
    const request = await checkedBody(c.req, AttemptExportRequest);
    if (!request.ok) return problemResponse(c, request.problem);
    const { personal, cursor, ...filter } = request.value;
    const piece = await exportAttempts(useCaseContext(c, dependencies), {
      filter: attemptFilterOf(filter),
      personal,
      ...(cursor !== undefined && { cursor }),
    });
    if (!piece.ok) return problemResponse(c, piece.problem);
    return c.json(
      { ...piece.value, searchedTo: instant(piece.value.searchedTo) } satisfies AttemptExportPiece,
      200,
      notCached,
    );
  });
}
