import { reviewLabels } from '@liveness/domain';
import type { AttemptQuery } from '../admin-attempts';
import { examples } from './examples';
import type { Operation, Parameter } from './operation';

const text = { type: 'string' };
const moment = { type: 'string', format: 'date-time' };

const filters: Readonly<Record<keyof AttemptQuery, readonly [description: string, schema: Readonly<Record<string, unknown>>]>> = {
  from: ['Started at this moment or later.', moment],
  to: ['Started before this moment.', moment],
  challenge: ['Of this challenge.', text],
  status: ['That stand so now.', { enum: ['open', 'passed', 'failed', 'expired'] }],
  reason: ['Decided for this reason.', text],
  review: ['Reviewed at all, not yet, or with this label.', { enum: ['reviewed', 'unreviewed', ...reviewLabels] }],
  user: ['Of this user: the subject of the bearer token that started them.', text],
  thresholdsVersion: ['Started under this version of the thresholds.', { type: 'integer', minimum: 0 }],
  cursor: ['Where the page before ended, as it said. Good for the same filters only.', text],
};

const queryParameters: readonly Parameter[] = Object.entries(filters).map(([name, [description, schema]]) => ({ name, in: 'query', required: false, description, schema }));

/** What reviewers do with attempts. */
export const adminAttemptOperations: readonly Operation[] = [
  {
    id: 'listAttempts',
    method: 'get',
    path: '/admin/attempts',
    tag: 'Admin',
    summary: 'List attempts',
    description:
      'Attempts newest first, by any combination of filters. One request reads a bounded number of attempts: where few match, a page may hold fewer than there are, even none, ' +
      'says how far back it searched, and the next one continues there.',
    access: 'reviewers',
    parameters: queryParameters,
    answer: { status: 200, description: 'A page of attempts.', contentType: 'application/json', schema: 'AttemptPage', example: examples.attemptPage },
    refusals: ['malformed'],
  },
];
