import * as z from 'zod/mini';

/**
 * Query of `GET /api/admin/statistics`. `from` is inclusive, `to` exclusive; both are rounded to whole hours. The same
 * query with the cursor continues it.
 */
export const StatisticsQuery = z.strictObject({
  from: z.iso.datetime({ offset: true }),
  to: z.iso.datetime({ offset: true }),
  cursor: z.optional(z.string().check(z.minLength(1), z.maxLength(2000))),
});
export type StatisticsQuery = z.infer<typeof StatisticsQuery>;

/**
 * The counts of one challenge for one hour. An attempt counts in the hour it starts, a decision in the hour it is made.
 */
export const HourOfAttempts = z.object({
  hour: z.iso.datetime(),
  challenge: z.string(),
  started: z.int(),
  passed: z.int(),
  failed: z.int(),
  unjudged: z.int(),
  reasons: z.record(z.string(), z.int()),
  unjudgedReasons: z.optional(z.record(z.string(), z.int())),
  signals: z.record(z.string(), z.int()),
  frames: z.int(),
  analyserCalls: z.int(),
  comparerCalls: z.int(),
  durations: z.array(z.object({ upToMs: z.int(), count: z.int() })),
});
export type HourOfAttempts = z.infer<typeof HourOfAttempts>;

/** Response of `GET /api/admin/statistics`: the hours with any activity, newest first. */
export const StatisticsPiece = z.object({
  hours: z.array(HourOfAttempts),
  analyserCallUsd: z.number(),
  comparerCallUsd: z.number(),
  countedTo: z.iso.datetime(),
  nextCursor: z.optional(z.string()),
});
export type StatisticsPiece = z.infer<typeof StatisticsPiece>;
