import { AuditQuery } from '@liveness/contract';
import type { AuditPage } from '@liveness/contract';
import { readAudit } from '@liveness/use-cases';
import type { AccessTokens, AuditFilter, World } from '@liveness/use-cases';
import { Hono } from 'hono';
import { bearer } from './bearer';
import type { BearerEnv } from './bearer';
import { checkedQuery } from './checked-query';
import { instant } from './instant';
import { problem } from './problem-response';
import { role } from './role';
import { useCaseContext } from './use-case-context';

/** Who did what in the console. */
export function adminAuditRoutes(world: World, accessTokens: AccessTokens) {
  return new Hono<BearerEnv>().get('/audit', bearer(accessTokens), role('reviewers'), async (c) => {
    const query = checkedQuery(c.req, AuditQuery);
    if (!query.ok) return problem(c, query.refusal);
    const { cursor, ...filter } = query.value;
    const page = await readAudit(useCaseContext(c, world), filterOf(filter), cursor);
    if (!page.ok) return problem(c, page.refusal);
    const { events, searchedTo, ...rest } = page.value;
    return c.json(
      {
        ...rest,
        events: events.map((event) => ({ ...event, at: instant(event.at) })),
        searchedTo: instant(searchedTo),
      } satisfies AuditPage,
      200,
      { 'cache-control': 'private, no-store' },
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
