import type { GiveBackResponse } from '@liveness/contract';
import { giveBackAttempt } from '@liveness/use-cases';
import type { Dependencies } from '@liveness/use-cases';
import { Hono } from 'hono';
import { useCaseContext } from '../../http/callers';
import type { CallerEnv } from '../../http/callers';
import { problemResponse } from '../../http/problem-response';
import { bodyWithin, readJsonObject, smallBody } from '../../http/request-input';

/** The route for an attempt that the person left before a frame was admitted. */
export function giveBackRoutes(dependencies: Dependencies) {
  return new Hono<CallerEnv>().post('/challenge/:id/give-back', bodyWithin(smallBody), async (c) => {
    const body = await readJsonObject(c.req);
    if (!body.ok) return problemResponse(c, body.problem);
    const { token } = body.value;
    const given = await giveBackAttempt(useCaseContext(c, dependencies), {
      attemptId: c.req.param('id'),
      token: typeof token === 'string' ? token : undefined,
    });
    return given.ok ? c.json(given.value satisfies GiveBackResponse) : problemResponse(c, given.problem);
  });
}
