import { AuditQuery } from '@liveness/contract';
import type { AuditPage } from '@liveness/contract';
import { readAudit } from '@liveness/use-cases';
import type { AuditFilter, Dependencies } from '@liveness/use-cases';
import { Hono } from 'hono';
import { notCached } from '../../http/response-headers';
import type { CallerEnv } from '../../http/callers';
import { checkedQuery } from '../../http/request-input';
import { instant } from '../../http/instant';
import { problemResponse } from '../../http/problem-response';
import { useCaseContext } from '../../http/callers';

/** The route of the audit log. */
export function auditRoutes(dependencies: Dependencies) {
  return new Hono<CallerEnv>().get('/admin/audit', async (c) => {
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
  });
}

function filterOf({ from, to, ...same }: Omit<AuditQuery, 'cursor'>): AuditFilter {
  return {
    ...same,
    ...(from !== undefined && { from: Date.parse(from) }),
    ...(to !== undefined && { to: Date.parse(to) }),
  };
}
