import { examples } from './examples';
import type { Operation, Parameter } from './operation';

const moment = { type: 'string', format: 'date-time' };

const queryParameters: readonly Parameter[] = [
  {
    name: 'from',
    in: 'query',
    required: true,
    description: 'From the hour (UTC) that this moment lies in.',
    schema: moment,
  },
  {
    name: 'to',
    in: 'query',
    required: true,
    description: 'To the hour that this moment lies in, where it has begun before it.',
    schema: moment,
  },
  {
    name: 'cursor',
    in: 'query',
    required: false,
    description: 'Where the piece before ended, as it said. Good for the same range only.',
    schema: { type: 'string' },
  },
];

/** What was counted of all attempts. */
export const adminStatisticsOperations: readonly Operation[] = [
  {
    id: 'readStatistics',
    method: 'get',
    path: '/admin/statistics',
    tag: 'Admin',
    summary: 'Read statistics',
    description:
      'What was counted of each challenge in every hour that the range touches, whole hours in UTC. Attempts count in the hour they start, decisions in the hour they are made. One request covers ' +
      '31 days at most; the next one continues before them. What is older than the retention is not counted any more.',
    access: 'reviewers',
    parameters: queryParameters,
    answer: {
      status: 200,
      description: 'A piece of the statistics.',
      contentType: 'application/json',
      schema: 'StatisticsPiece',
      example: examples.statistics,
    },
    refusals: ['malformed', 'cursor-outdated'],
  },
];
