import { reviewLabels, signalCodes } from '@liveness/domain';
import * as z from 'zod/mini';

const name = z.string().check(z.minLength(1), z.maxLength(255));
const status = z.enum(['open', 'passed', 'failed', 'expired']);

/** Filters of the list of attempts. */
export const attemptFilters = {
  from: z.optional(z.iso.datetime({ offset: true })),
  to: z.optional(z.iso.datetime({ offset: true })),
  challenge: z.optional(name),
  status: z.optional(z.enum(['open', 'passed', 'failed', 'expired', 'unjudged', 'judged-failed'])),
  reason: z.optional(name),
  review: z.optional(z.enum(['reviewed', 'unreviewed', ...reviewLabels])),
  signal: z.optional(z.enum(['any', 'none', ...signalCodes])),
  user: z.optional(name),
  reference: z.optional(z.string().check(z.minLength(1), z.maxLength(200))),
  thresholdsVersion: z.optional(z.string().check(z.regex(/^\d{1,6}$/))),
};
export const cursor = z.optional(z.string().check(z.minLength(1), z.maxLength(2000)));

/** Query of `GET /api/admin/attempts`. All filters apply together; `from` is inclusive, `to` exclusive. */
export const AttemptQuery = z.strictObject({ ...attemptFilters, cursor });
export type AttemptQuery = z.infer<typeof AttemptQuery>;

/** An attempt in a list. */
export const ListedAttempt = z.object({
  id: z.string(),
  subject: z.optional(z.string()),
  challenge: z.string(),
  status,
  startedAt: z.iso.datetime(),
  decidedAt: z.optional(z.iso.datetime()),
  reason: z.optional(z.string()),
  unjudged: z.optional(z.string()),
  thresholdsVersion: z.int(),
  review: z.optional(z.enum(reviewLabels)),
  signals: z.optional(z.array(z.enum(signalCodes))),
  check: z.optional(z.object({ id: z.string(), client: z.string(), reference: z.string() })),
  test: z.optional(z.boolean()),
  erasedAt: z.optional(z.iso.datetime()),
});
export type ListedAttempt = z.infer<typeof ListedAttempt>;

/** Response of `GET /api/admin/attempts`. */
export const AttemptPage = z.object({
  attempts: z.array(ListedAttempt),
  searchedTo: z.iso.datetime(),
  nextCursor: z.optional(z.string()),
});
export type AttemptPage = z.infer<typeof AttemptPage>;

/** Query of `GET /api/admin/attempts/count`: that of the list. */
export const AttemptCountQuery = z.strictObject({ ...attemptFilters, cursor });
export type AttemptCountQuery = z.infer<typeof AttemptCountQuery>;

/** Response of `GET /api/admin/attempts/count`. One request counts until it reaches its limits. */
export const AttemptCount = z.object({
  count: z.int(),
  exact: z.boolean(),
  searchedTo: z.iso.datetime(),
  nextCursor: z.optional(z.string()),
});
export type AttemptCount = z.infer<typeof AttemptCount>;
