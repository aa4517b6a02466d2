import { examples } from '../examples';
import type { Operation, Parameter } from '../operation';

const moment = { type: 'string', format: 'date-time' };

const queryParameters: readonly Parameter[] = [
  {
    name: 'from',
    in: 'query',
    required: true,
    description: 'Start of the time range, rounded down to the full hour (UTC).',
    schema: moment,
  },
  {
    name: 'to',
    in: 'query',
    required: true,
    description: 'End of the time range, rounded up to the full hour (UTC).',
    schema: moment,
  },
  {
    name: 'cursor',
    in: 'query',
    required: false,
    description: '`nextCursor` of the previous part. Valid for the same time range and the same caller only.',
    schema: { type: 'string' },
  },
];

/** Counts of all attempts. */
export const statisticsOperations: readonly Operation[] = [
  {
    id: 'readStatistics',
    method: 'get',
    path: '/admin/statistics',
    tag: 'Admin',
    summary: 'Get statistics',
    description:
      'Returns counts per challenge and hour (UTC), newest first. Attempts count in the hour they start, decisions in the hour they are made. One request covers up to 31 days; ' +
      'continue with `nextCursor`. Counts older than the retention period are not available.',
    access: 'reviewers',
    parameters: queryParameters,
    answer: {
      status: 200,
      description: 'A part of the statistics.',
      contentType: 'application/json',
      schema: 'StatisticsPiece',
      example: examples.statistics,
    },
    problems: ['malformed', 'cursor-outdated'],
  },
];
