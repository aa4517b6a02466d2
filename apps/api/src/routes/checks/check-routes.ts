import { checkBounds, CheckQuery, CreateCheckRequest } from '@liveness/contract';
import type { CheckPage, CheckView, CreatedCheck } from '@liveness/contract';
import { checkStatus } from '@liveness/domain';
import {
  cancelCheck,
  createCheck,
  findReferenceImage,
  listChecks,
  readCheck,
  readReferenceImage,
  redactCheck,
} from '@liveness/use-cases';
import type { Dependencies } from '@liveness/use-cases';
import { Hono } from 'hono';
import { useCaseContext } from '../../http/callers';
import type { CallerEnv } from '../../http/callers';
import { repeatableRequest } from '../../http/idempotency-key';
import { problemResponse } from '../../http/problem-response';
import { bodyWithin, checkedBody, checkedQuery, smallBody } from '../../http/request-input';
import { notCached } from '../../http/response-headers';
import { checkAttempt, listedCheck, referenceImageView } from './check-view';

/** Routes for backends that have people checked. */
export function checkRoutes(dependencies: Dependencies, publicUrl: string) {
  return new Hono<CallerEnv>()
    .post('/checks', bodyWithin(smallBody), async (c) => {
      const body = await checkedBody(c.req, CreateCheckRequest);
      if (!body.ok) return problemResponse(c, body.problem);
      const repeatable = repeatableRequest(c.req, body.value);
      if (!repeatable.ok) return problemResponse(c, repeatable.problem);
      const created = await createCheck(useCaseContext(c, dependencies), {
        maxAttempts: checkBounds.maxAttempts.default,
        expiresInSeconds: checkBounds.expiresInSeconds.default,
        ...body.value,
        request: repeatable.value,
      });
      if (!created.ok) return problemResponse(c, created.problem);
      const { check, clientSecret } = created.value;
      const view: CreatedCheck = {
        ...listedCheck(check, checkStatus(check, dependencies.now())),
        clientSecret,
        // In the fragment, which browsers send to no server and put into no referrer.
        url: `${publicUrl}/check#${clientSecret}`,
      };
      return c.json(view, 201);
    })
    .get('/checks', async (c) => {
      const query = checkedQuery(c.req, CheckQuery);
      if (!query.ok) return problemResponse(c, query.problem);
      const { cursor, ...filter } = query.value;
      const listed = await listChecks(useCaseContext(c, dependencies), filter, cursor);
      if (!listed.ok) return problemResponse(c, listed.problem);
      const { checks, nextCursor } = listed.value;
      const page: CheckPage = {
        checks: checks.map(({ check, status }) => listedCheck(check, status)),
        ...(nextCursor !== undefined && { nextCursor }),
      };
      return c.json(page);
    })
    .get('/checks/:id', async (c) => {
      const ctx = useCaseContext(c, dependencies);
      const read = await readCheck(ctx, c.req.param('id'));
      if (!read.ok) return problemResponse(c, read.problem);
      const { check, status, tries } = read.value;
      const attempts = tries.flatMap(({ attempt }) => attempt ?? []);
      const view: CheckView = {
        ...listedCheck(check, status),
        attempts: tries.map(checkAttempt),
        ...referenceImageView(await findReferenceImage(ctx, check, attempts)),
      };
      return c.json(view);
    })
    .get('/checks/:id/reference-image', async (c) => {
      const jpeg = await readReferenceImage(useCaseContext(c, dependencies), c.req.param('id'));
      return jpeg.ok
        ? c.body(jpeg.value, 200, { 'content-type': 'image/jpeg', ...notCached })
        : problemResponse(c, jpeg.problem);
    })
    .post('/checks/:id/cancel', async (c) => {
      const cancelled = await cancelCheck(useCaseContext(c, dependencies), c.req.param('id'));
      if (!cancelled.ok) return problemResponse(c, cancelled.problem);
      return c.json(listedCheck(cancelled.value, checkStatus(cancelled.value, dependencies.now())));
    })
    .post('/checks/:id/redact', async (c) => {
      const redacted = await redactCheck(useCaseContext(c, dependencies), c.req.param('id'));
      if (!redacted.ok) return problemResponse(c, redacted.problem);
      return c.json(listedCheck(redacted.value, checkStatus(redacted.value, dependencies.now())));
    });
}
