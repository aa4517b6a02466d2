import { examples } from '../examples';
import type { Operation } from '../operation';

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
    query: 'StatisticsQuery',
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
