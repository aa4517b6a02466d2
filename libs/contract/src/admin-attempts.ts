import { reviewLabels } from '@liveness/domain';
import * as z from 'zod/mini';

const name = z.string().check(z.minLength(1), z.maxLength(255));
const status = z.enum(['open', 'passed', 'failed', 'expired']);

/** `GET /api/admin/attempts`, query. All filters hold at once; `from` is included, `to` is not. */
export const AttemptQuery = z.strictObject({
  from: z.optional(z.iso.datetime({ offset: true })),
  to: z.optional(z.iso.datetime({ offset: true })),
  challenge: z.optional(name),
  status: z.optional(status),
  reason: z.optional(name),
  review: z.optional(z.enum(['reviewed', 'unreviewed', ...reviewLabels])),
  user: z.optional(name),
  thresholdsVersion: z.optional(z.string().check(z.regex(/^\d{1,6}$/))),
  cursor: z.optional(z.string().check(z.minLength(1), z.maxLength(2000))),
});
export type AttemptQuery = z.infer<typeof AttemptQuery>;

/** An attempt in a list. */
export const ListedAttempt = z.object({
  id: z.string(),
  subject: z.string(),
  challenge: z.string(),
  status,
  startedAt: z.iso.datetime(),
  decidedAt: z.optional(z.iso.datetime()),
  reason: z.optional(z.string()),
  thresholdsVersion: z.int(),
  review: z.optional(z.enum(reviewLabels)),
});
export type ListedAttempt = z.infer<typeof ListedAttempt>;

/** `GET /api/admin/attempts`, answer. */
export const AttemptPage = z.object({
  attempts: z.array(ListedAttempt),
  searchedTo: z.iso.datetime(),
  nextCursor: z.optional(z.string()),
});
export type AttemptPage = z.infer<typeof AttemptPage>;
