import { AttemptQuery } from '@liveness/contract';
import type { AttemptPage, ListedAttempt } from '@liveness/contract';
import { accepted, refused } from '@liveness/domain';
import type { Result } from '@liveness/domain';
import { Hono } from 'hono';
import type { World } from '../application/context';
import { fieldProblems } from '../application/field-problems';
import { listAttempts } from '../application/list-attempts';
import type { AttemptFilter, AttemptPage as FoundPage } from '../application/list-attempts';
import type { AccessTokens } from '../application/ports';
import { bearer } from './bearer';
import type { BearerEnv } from './bearer';
import { problem } from './problem-response';
import { role } from './role';
import { useCaseContext } from './use-case-context';

/** What reviewers do with attempts. */
export function adminAttemptRoutes(world: World, accessTokens: AccessTokens) {
  return new Hono<BearerEnv>().get('/attempts', bearer(accessTokens), role('reviewers'), async (c) => {
    const query = checkQuery(c.req.queries());
    if (!query.ok) return problem(c, query.refusal);
    const { cursor, ...filter } = query.value;
    const page = await listAttempts(useCaseContext(c, world), filterOf(filter), cursor);
    return page.ok ? c.json(pageView(page.value), 200, { 'cache-control': 'no-store' }) : problem(c, page.refusal);
  });
}

/** A parameter that comes twice is as wrong as one that nobody knows. */
function checkQuery(queries: Record<string, string[]>): Result<AttemptQuery> {
  const query = Object.fromEntries(Object.entries(queries).map(([name, values]) => [name, values.length === 1 ? values[0] : values]));
  const { success, data, error } = AttemptQuery.safeParse(query);
  return success ? accepted(data) : refused('malformed', { detail: 'The query has the wrong shape.', fields: fieldProblems(error.issues) });
}

function filterOf({ from, to, thresholdsVersion, ...same }: Omit<AttemptQuery, 'cursor'>): AttemptFilter {
  return {
    ...same,
    ...(from !== undefined && { from: Date.parse(from) }),
    ...(to !== undefined && { to: Date.parse(to) }),
    ...(thresholdsVersion !== undefined && { thresholdsVersion: Number(thresholdsVersion) }),
  };
}

function pageView({ attempts, searchedTo, nextCursor }: FoundPage): AttemptPage {
  return { attempts: attempts.map(listedView), searchedTo: instant(searchedTo), ...(nextCursor !== undefined && { nextCursor }) };
}

function listedView({ id, subject, challenge, status, startedAt, decidedAt, reason, thresholdsVersion, reviewLabel }: FoundPage['attempts'][number]): ListedAttempt {
  return {
    id,
    subject,
    challenge,
    status,
    startedAt: instant(startedAt),
    ...(decidedAt !== undefined && { decidedAt: instant(decidedAt) }),
    ...(reason !== undefined && { reason }),
    thresholdsVersion,
    ...(reviewLabel && { review: reviewLabel }),
  };
}

function instant(at: number): string {
  return new Date(at).toISOString();
}
