import { ConsentRequest } from '@liveness/contract';
import { giveConsent, readOwnCheck } from '@liveness/use-cases';
import type { Dependencies } from '@liveness/use-cases';
import { Hono } from 'hono';
import { useCaseContext } from '../../http/callers';
import type { CallerEnv } from '../../http/callers';
import { problemResponse } from '../../http/problem-response';
import { bodyWithin, checkedBody, smallBody } from '../../http/request-input';
import { ownCheck } from './check-view';

/** Routes for the person whom a check is about, with its client secret. */
export function ownCheckRoutes(dependencies: Dependencies) {
  return new Hono<CallerEnv>()
    .get('/check', async (c) => {
      const read = await readOwnCheck(useCaseContext(c, dependencies));
      return read.ok ? c.json(ownCheck(read.value)) : problemResponse(c, read.problem);
    })
    .post('/check/consent', bodyWithin(smallBody), async (c) => {
      const body = await checkedBody(c.req, ConsentRequest);
      if (!body.ok) return problemResponse(c, body.problem);
      const given = await giveConsent(useCaseContext(c, dependencies), body.value);
      return given.ok ? c.json(ownCheck(given.value)) : problemResponse(c, given.problem);
    });
}
