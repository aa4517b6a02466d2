import { Hono } from 'hono';
import { AttemptCountQuery, AttemptQuery } from '@liveness/contract';
import type { AttemptCount, AttemptPage, ListedAttempt } from '@liveness/contract';
import { countAttempts, listAttempts } from '@liveness/use-cases';
import type { AttemptFilter, AttemptPage as FoundPage, CountedAttempts, Dependencies } from '@liveness/use-cases';
import { notCached } from '../../http/response-headers';
import { useCaseContext } from '../../http/callers';
import type { CallerEnv } from '../../http/callers';
import { instant } from '../../http/instant';
import { problemResponse } from '../../http/problem-response';
import { checkedQuery } from '../../http/request-input';

/** Routes to list and count attempts, for reviewers. */
export function listingRoutes(dependencies: Dependencies) {
  return new Hono<CallerEnv>()
    .get('/admin/attempts', async (c) => {
      const query = checkedQuery(c.req, AttemptQuery);
      if (!query.ok) return problemResponse(c, query.problem);
      const { cursor, ...filter } = query.value;
      const page = await listAttempts(useCaseContext(c, dependencies), attemptFilterOf(filter), cursor);
      return page.ok ? c.json(pageView(page.value), 200, notCached) : problemResponse(c, page.problem);
    })
    .get('/admin/attempts/count', async (c) => {
      const query = checkedQuery(c.req, AttemptCountQuery);
      if (!query.ok) return problemResponse(c, query.problem);
      const { cursor, ...filter } = query.value;
      const counted = await countAttempts(useCaseContext(c, dependencies), attemptFilterOf(filter), cursor);
      return counted.ok ? c.json(countView(counted.value), 200, notCached) : problemResponse(c, counted.problem);
    });
}

function countView({ searchedTo, ...same }: CountedAttempts): AttemptCount {
  return { ...same, searchedTo: instant(searchedTo) };
}

function pageView({ attempts, searchedTo, nextCursor }: FoundPage): AttemptPage {
  return {
    attempts: attempts.map(listedView),
    searchedTo: instant(searchedTo),
    ...(nextCursor !== undefined && { nextCursor }),
  };
}

function listedView({
  id,
  subject,
  challenge,
  status,
  startedAt,
  decidedAt,
  reason,
  unjudged,
  thresholdsVersion,
  reviewLabel,
  signals,
  check,
  test,
  erasedAt,
}: FoundPage['attempts'][number]): ListedAttempt {
  return {
    id,
    ...(subject !== undefined && { subject }),
    challenge,
    status,
    startedAt: instant(startedAt),
    ...(decidedAt !== undefined && { decidedAt: instant(decidedAt) }),
    ...(reason !== undefined && { reason }),
    ...(unjudged && { unjudged: reason }),
    thresholdsVersion,
    ...(reviewLabel && { review: reviewLabel }),
    ...(signals && { signals: [...signals] }),
    ...(check && { check: { ...check } }),
    ...(test && { test }),
    ...(erasedAt !== undefined && { erasedAt: instant(erasedAt) }),
  };
}

/** Returns the filters of a request in the form of the use cases. */
export function attemptFilterOf({
  from,
  to,
  thresholdsVersion,
  ...same
}: Omit<AttemptCountQuery, 'cursor'>): AttemptFilter {
  return {
    ...same,
    ...(from !== undefined && { from: Date.parse(from) }),
    ...(to !== undefined && { to: Date.parse(to) }),
    ...(thresholdsVersion !== undefined && { thresholdsVersion: Number(thresholdsVersion) }),
  };
}
