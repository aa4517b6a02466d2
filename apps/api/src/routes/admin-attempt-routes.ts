import { AttemptCountQuery, AttemptQuery, framesPassHeader, ReviewRequest } from '@liveness/contract';
import type { AttemptCount, AttemptPage, ListedAttempt } from '@liveness/contract';
import { accepted, refused } from '@liveness/domain';
import type { Result } from '@liveness/domain';
import { countAttempts, fieldProblems, listAttempts, openAttempt, readFrame, reviewAttempt } from '@liveness/use-cases';
import type { AccessTokens, AttemptPage as FoundPage, World } from '@liveness/use-cases';
import { Hono } from 'hono';
import { attemptDetailView, reviewView } from './attempt-detail-view';
import { attemptFilterOf } from './attempt-filter-of';
import { bearer } from './bearer';
import type { BearerEnv } from './bearer';
import { bodyWithin, smallBody } from './body-within';
import { checkedQuery } from './checked-query';
import { instant } from './instant';
import { readJsonObject } from './json-body';
import { problem } from './problem-response';
import { role } from './role';
import { useCaseContext } from './use-case-context';

/** People's faces and names: for the eyes that asked, once. */
const neverKept = { 'cache-control': 'private, no-store' };

/** What reviewers do with attempts. */
export function adminAttemptRoutes(world: World, accessTokens: AccessTokens) {
  const reviewers = [bearer(accessTokens), role('reviewers')] as const;
  return new Hono<BearerEnv>()
    .get('/attempts', ...reviewers, async (c) => {
      const query = checkedQuery(c.req, AttemptQuery);
      if (!query.ok) return problem(c, query.refusal);
      const { cursor, ...filter } = query.value;
      const page = await listAttempts(useCaseContext(c, world), attemptFilterOf(filter), cursor);
      return page.ok ? c.json(pageView(page.value), 200, neverKept) : problem(c, page.refusal);
    })
    .get('/attempts/count', ...reviewers, async (c) => {
      const query = checkedQuery(c.req, AttemptCountQuery);
      if (!query.ok) return problem(c, query.refusal);
      const counted = await countAttempts(useCaseContext(c, world), attemptFilterOf(query.value));
      if (!counted.ok) return problem(c, counted.refusal);
      return c.json(
        { ...counted.value, searchedTo: instant(counted.value.searchedTo) } satisfies AttemptCount,
        200,
        neverKept,
      );
    })
    .get('/attempts/:id', ...reviewers, async (c) => {
      const opened = await openAttempt(useCaseContext(c, world), c.req.param('id'));
      return opened.ok ? c.json(attemptDetailView(opened.value), 200, neverKept) : problem(c, opened.refusal);
    })
    .get('/attempts/:id/frames/:n', ...reviewers, async (c) => {
      const frame = await readFrame(
        useCaseContext(c, world),
        c.req.param('id'),
        c.req.param('n'),
        c.req.header(framesPassHeader),
      );
      return frame.ok
        ? c.body(frame.value, 200, { 'content-type': 'image/jpeg', ...neverKept })
        : problem(c, frame.refusal);
    })
    .post('/attempts/:id/reviews', ...reviewers, bodyWithin(smallBody), async (c) => {
      const body = await readJsonObject(c.req);
      const request = body.ok ? checkReview(body.value) : body;
      if (!request.ok) return problem(c, request.refusal);
      const reviewed = await reviewAttempt(useCaseContext(c, world), {
        attemptId: c.req.param('id'),
        ...request.value,
      });
      return reviewed.ok ? c.json(reviewView(reviewed.value), 201, neverKept) : problem(c, reviewed.refusal);
    });
}

function checkReview(body: Readonly<Record<string, unknown>>): Result<ReviewRequest> {
  const { success, data, error } = ReviewRequest.safeParse(body);
  return success
    ? accepted(data)
    : refused('malformed', { detail: 'The request body is invalid.', fields: fieldProblems(error.issues) });
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
  thresholdsVersion,
  reviewLabel,
  signals,
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
    thresholdsVersion,
    ...(reviewLabel && { review: reviewLabel }),
    ...(signals && { signals: [...signals] }),
    ...(erasedAt !== undefined && { erasedAt: instant(erasedAt) }),
  };
}
