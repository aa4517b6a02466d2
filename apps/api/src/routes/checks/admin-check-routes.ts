import { AdminCheckQuery, CheckActionRequest } from '@liveness/contract';
import type { AdminCheckPage } from '@liveness/contract';
import { checkStatus } from '@liveness/domain';
import type { Check } from '@liveness/domain';
import { cancelAnyCheck, openCheck, redactAnyCheck, searchChecks, viewReferenceImage } from '@liveness/use-cases';
import type { Dependencies } from '@liveness/use-cases';
import { Hono } from 'hono';
import { useCaseContext } from '../../http/callers';
import type { CallerEnv } from '../../http/callers';
import { instant } from '../../http/instant';
import { problemResponse } from '../../http/problem-response';
import { bodyWithin, checkedBody, checkedQuery, smallBody } from '../../http/request-input';
import { notCached } from '../../http/response-headers';
import { adminCheck, adminListedCheck } from './admin-check-view';

/** Routes with which reviewers see the checks of all clients, and admins end them. */
export function adminCheckRoutes(dependencies: Dependencies) {
  const listed = (check: Check) => adminListedCheck(check, checkStatus(check, dependencies.now()));
  return new Hono<CallerEnv>()
    .get('/admin/checks', async (c) => {
      const query = checkedQuery(c.req, AdminCheckQuery);
      if (!query.ok) return problemResponse(c, query.problem);
      const { cursor, ...filter } = query.value;
      const found = await searchChecks(useCaseContext(c, dependencies), filter, cursor);
      if (!found.ok) return problemResponse(c, found.problem);
      const { checks, searchedTo, nextCursor } = found.value;
      const page: AdminCheckPage = {
        checks: checks.map(({ check, status }) => adminListedCheck(check, status)),
        searchedTo: instant(searchedTo),
        ...(nextCursor !== undefined && { nextCursor }),
      };
      return c.json(page, 200, notCached);
    })
    .get('/admin/checks/:id', async (c) => {
      const opened = await openCheck(useCaseContext(c, dependencies), c.req.param('id'));
      return opened.ok ? c.json(adminCheck(opened.value), 200, notCached) : problemResponse(c, opened.problem);
    })
    .get('/admin/checks/:id/reference-image', async (c) => {
      const jpeg = await viewReferenceImage(useCaseContext(c, dependencies), c.req.param('id'));
      return jpeg.ok
        ? c.body(jpeg.value, 200, { 'content-type': 'image/jpeg', ...notCached })
        : problemResponse(c, jpeg.problem);
    })
    .post('/admin/checks/:id/cancel', bodyWithin(smallBody), async (c) => {
      const request = await checkedBody(c.req, CheckActionRequest);
      if (!request.ok) return problemResponse(c, request.problem);
      const ended = await cancelAnyCheck(useCaseContext(c, dependencies), c.req.param('id'), request.value.reason);
      return ended.ok ? c.json(listed(ended.value), 200, notCached) : problemResponse(c, ended.problem);
    })
    .post('/admin/checks/:id/redact', bodyWithin(smallBody), async (c) => {
      const request = await checkedBody(c.req, CheckActionRequest);
      if (!request.ok) return problemResponse(c, request.problem);
      const redacted = await redactAnyCheck(useCaseContext(c, dependencies), c.req.param('id'), request.value.reason);
      return redacted.ok ? c.json(listed(redacted.value), 200, notCached) : problemResponse(c, redacted.problem);
    });
}
