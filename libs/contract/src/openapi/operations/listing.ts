import { reviewLabels, signalCodes } from '@liveness/domain';
import type { AttemptQuery } from '../../attempts/attempt-listing';
import { examples } from '../examples';
import type { Operation, Parameter } from '../operation';

const text = { type: 'string' };
const moment = { type: 'string', format: 'date-time' };

const filters: Readonly<
  Record<keyof AttemptQuery, readonly [description: string, schema: Readonly<Record<string, unknown>>]>
> = {
  from: ['Only attempts started at or after this time.', moment],
  to: ['Only attempts started before this time.', moment],
  challenge: ['Only attempts at this challenge.', text],
  status: ['Only attempts with this status.', { enum: ['open', 'passed', 'failed', 'expired'] }],
  reason: ['Only attempts decided with this reason code.', text],
  review: [
    'Only reviewed attempts, only unreviewed ones, or only those with this label.',
    { enum: ['reviewed', 'unreviewed', ...reviewLabels] },
  ],
  signal: ['Only attempts with this signal, with any signal, or with none.', { enum: ['any', 'none', ...signalCodes] }],
  user: ['Only attempts of this user: `sub` of the token that started them.', text],
  thresholdsVersion: ['Only attempts started under this thresholds version.', { type: 'integer', minimum: 0 }],
  cursor: ['`nextCursor` of the previous page. Valid for the same filters and the same caller only.', text],
};

const queryParameters: readonly Parameter[] = Object.entries(filters).map(([name, [description, schema]]) => ({
  name,
  in: 'query',
  required: false,
  description,
  schema,
}));

/** How attempts are listed and counted. */
export const listingOperations: readonly Operation[] = [
  {
    id: 'listAttempts',
    method: 'get',
    path: '/admin/attempts',
    tag: 'Admin',
    summary: 'List attempts',
    description:
      'Returns attempts, newest first. Filters can be combined. One request reads a limited number of attempts: if few of them match, a page may be short or empty. ' +
      'Continue with `nextCursor` until it is absent. The first page of a search for a user is recorded in the audit log.',
    access: 'reviewers',
    parameters: queryParameters,
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
      'Counts the matching attempts. One request reads a limited number of attempts: if there are more, the count is a lower bound and `exact` is `false`. A count for a user is recorded in the audit log.',
    access: 'reviewers',
    parameters: queryParameters.filter(({ name }) => name !== 'cursor'),
    answer: {
      status: 200,
      description: 'The count.',
      contentType: 'application/json',
      schema: 'AttemptCount',
      example: examples.attemptCount,
    },
    problems: ['malformed'],
  },
];
