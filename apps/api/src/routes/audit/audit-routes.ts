import { AuditQuery, VerifyAuditRequest } from '@liveness/contract';
import type { AuditPage, AuditVerification } from '@liveness/contract';
import { readAudit, verifyAudit } from '@liveness/use-cases';
import type { AuditFilter, AuditVerification as Verified, Dependencies } from '@liveness/use-cases';
import { Hono } from 'hono';
import { notCached } from '../../http/response-headers';
import type { CallerEnv } from '../../http/callers';
import { bodyWithin, checkedBody, checkedQuery, smallBody } from '../../http/request-input';
import { instant } from '../../http/instant';
import { problemResponse } from '../../http/problem-response';
import { useCaseContext } from '../../http/callers';

/** Routes to read the audit log, for reviewers, and to verify it, for admins. */
export function auditRoutes(dependencies: Dependencies) {
  return new Hono<CallerEnv>()
    .get('/admin/audit', async (c) => {
      const query = checkedQuery(c.req, AuditQuery);
      if (!query.ok) return problemResponse(c, query.problem);
      const { cursor, ...filter } = query.value;
      const page = await readAudit(useCaseContext(c, dependencies), filterOf(filter), cursor);
      if (!page.ok) return problemResponse(c, page.problem);
      const { events, searchedTo, ...rest } = page.value;
      return c.json(
        {
          ...rest,
          events: events.map((event) => ({ ...event, at: instant(event.at) })),
          searchedTo: instant(searchedTo),
        } satisfies AuditPage,
        200,
        notCached,
      );
    })
    .post('/admin/audit/verify', bodyWithin(smallBody), async (c) => {
      const request = await checkedBody(c.req, VerifyAuditRequest);
      if (!request.ok) return problemResponse(c, request.problem);
      const { from, cursor } = request.value;
      const verified = await verifyAudit(useCaseContext(c, dependencies), {
        ...(from !== undefined && { from: Date.parse(from) }),
        ...(cursor !== undefined && { cursor }),
      });
      return verified.ok
        ? c.json(verificationView(verified.value), 200, notCached)
        : problemResponse(c, verified.problem);
    });
}

function verificationView({ faults, heads, searchedTo, ...same }: Verified): AuditVerification {
  return {
    ...same,
    faults: faults.map((fault) => ({ ...fault, at: instant(fault.at) })),
    heads: heads.map((head) => ({ ...head, since: instant(head.since) })),
    searchedTo: instant(searchedTo),
  };
}

function filterOf({ from, to, ...same }: Omit<AuditQuery, 'cursor'>): AuditFilter {
  return {
    ...same,
    ...(from !== undefined && { from: Date.parse(from) }),
    ...(to !== undefined && { to: Date.parse(to) }),
  };
}
