import * as z from 'zod/mini';

/** `GET /api/admin/statistics`, query. `from` is included, `to` is not; both count in whole hours. The same again with the cursor continues it. */
export const StatisticsQuery = z.strictObject({
  from: z.iso.datetime({ offset: true }),
  to: z.iso.datetime({ offset: true }),
  cursor: z.optional(z.string().check(z.minLength(1), z.maxLength(2000))),
});
export type StatisticsQuery = z.infer<typeof StatisticsQuery>;

/** What was counted of one challenge in one hour. Attempts count in the hour they start, decisions in the hour they are made. */
export const HourOfAttempts = z.object({
  hour: z.iso.datetime(),
  challenge: z.string(),
  started: z.int(),
  passed: z.int(),
  failed: z.int(),
  reasons: z.record(z.string(), z.int()),
  signals: z.record(z.string(), z.int()),
  frames: z.int(),
  analyserCalls: z.int(),
  comparerCalls: z.int(),
  durations: z.array(z.object({ upToMs: z.int(), count: z.int() })),
});
export type HourOfAttempts = z.infer<typeof HourOfAttempts>;

/** `GET /api/admin/statistics`, answer: the hours in which anything happened, the newest first. */
export const StatisticsPiece = z.object({
  hours: z.array(HourOfAttempts),
  analyserCallUsd: z.number(),
  comparerCallUsd: z.number(),
  countedTo: z.iso.datetime(),
  nextCursor: z.optional(z.string()),
});
export type StatisticsPiece = z.infer<typeof StatisticsPiece>;
