import { examples } from '../examples';
import type { Operation } from '../operation';

/** How attempts are listed and counted. */
export const listingOperations: readonly Operation[] = [
  {
    id: 'listAttempts',
    method: 'get',
    path: '/admin/attempts',
    tag: 'Admin',
    summary: 'List attempts',
    description:
      'Returns attempts, newest first. Filters can be combined. One request reads a limited number of attempts in a limited time: a page may be short or empty although more follow. ' +
      'Continue with `nextCursor` until it is absent. The first page of a search for a user is recorded in the audit log.',
    access: 'reviewers',
    query: 'AttemptQuery',
    answer: {
      status: 200,
      description: 'A page of attempts.',
      contentType: 'application/json',
      schema: 'AttemptPage',
      example: examples.attemptPage,
    },
    problems: ['malformed', 'cursor-outdated'],
  },
  {
    id: 'countAttempts',
    method: 'get',
    path: '/admin/attempts/count',
    tag: 'Admin',
    summary: 'Count attempts',
    description:
      'Counts the matching attempts. One request reads a limited number of attempts in a limited time: if there are more, the count is a lower bound and `exact` is `false`. ' +
      'Continue with `nextCursor`, and add the counts up. A count for a user is recorded in the audit log.',
    access: 'reviewers',
    query: 'AttemptCountQuery',
    answer: {
      status: 200,
      description: 'The count.',
      contentType: 'application/json',
      schema: 'AttemptCount',
      example: examples.attemptCount,
    },
    problems: ['malformed', 'cursor-outdated'],
  },
];
