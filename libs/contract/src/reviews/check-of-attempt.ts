import { checkStatuses } from '@liveness/domain';
import * as z from 'zod/mini';

/** The status of an attempt of a check. `superseded`: another attempt has taken its place. */
export const tryStatus = z.enum(['open', 'passed', 'failed', 'expired', 'superseded']);

/** What lists show reviewers of a check of any client. */
export const checkOutline = {
  id: z.string(),
  client: z.string(),
  reference: z.optional(z.string()),
  status: z.enum(checkStatuses),
  attemptsUsed: z.int(),
  attemptsLeft: z.int(),
  maxAttempts: z.int(),
  createdAt: z.iso.datetime(),
  expiresAt: z.iso.datetime(),
  endedAt: z.optional(z.iso.datetime()),
  redactedAt: z.optional(z.iso.datetime()),
  test: z.optional(z.object({ outcome: z.enum(['passed', 'failed']), reason: z.optional(z.string()) })),
};

/** What the page of an attempt adds. */
export const checkDetails = {
  consent: z.optional(z.object({ version: z.string(), at: z.iso.datetime(), locale: z.string() })),
  locale: z.optional(z.string()),
  returnOrigin: z.optional(z.string()),
  handedOffAt: z.optional(z.iso.datetime()),
};

/** The check that an attempt belongs to, for reviewers. */
export const CheckOfAttempt = z.object({
  ...checkOutline,
  ...checkDetails,
  attempts: z.array(
    z.object({
      id: z.string(),
      status: tryStatus,
      startedAt: z.iso.datetime(),
      unjudged: z.optional(z.string()),
    }),
  ),
});
export type CheckOfAttempt = z.infer<typeof CheckOfAttempt>;
