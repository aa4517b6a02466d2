import { handOffFragment, RedeemHandOffRequest } from '@liveness/contract';
import type { HandOffCode, RedeemedHandOff } from '@liveness/contract';
import { offerHandOff, redeemHandOff } from '@liveness/use-cases';
import type { Dependencies } from '@liveness/use-cases';
import { Hono } from 'hono';
import { useCaseContext } from '../../http/callers';
import type { CallerEnv } from '../../http/callers';
import { problemResponse } from '../../http/problem-response';
import { bodyWithin, checkedBody, smallBody } from '../../http/request-input';

/** Routes with which a check continues on another device. */
export function handOffRoutes(dependencies: Dependencies, publicUrl: string) {
  return new Hono<CallerEnv>()
    .post('/check/hand-off', async (c) => {
      const offered = await offerHandOff(useCaseContext(c, dependencies));
      if (!offered.ok) return problemResponse(c, offered.problem);
      const { code, expiresInMs } = offered.value;
      const view: HandOffCode = { code, url: `${publicUrl}/check#${handOffFragment}${code}`, expiresInMs };
      return c.json(view, 201);
    })
    .post('/check/hand-off/redeem', bodyWithin(smallBody), async (c) => {
      const body = await checkedBody(c.req, RedeemHandOffRequest);
      if (!body.ok) return problemResponse(c, body.problem);
      const origin = c.req.header('origin');
      const redeemed = await redeemHandOff(useCaseContext(c, dependencies), {
        ...body.value,
        origin: origin === publicUrl ? undefined : origin,
      });
      if (!redeemed.ok) return problemResponse(c, redeemed.problem);
      const view: RedeemedHandOff = { clientSecret: redeemed.value };
      return c.json(view);
    });
}
