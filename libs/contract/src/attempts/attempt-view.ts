import * as z from 'zod/mini';
import { GivenConsent } from '../consent/consent';

/** Response of `GET /api/attempts/{id}`, for backends with the scope `attempts:read`. */
export const AttemptView = z.object({
  id: z.string(),
  subject: z.optional(z.string()),
  challenge: z.string(),
  status: z.enum(['open', 'passed', 'failed', 'expired']),
  startedAt: z.iso.datetime(),
  expiresAt: z.iso.datetime(),
  decidedAt: z.optional(z.iso.datetime()),
  reason: z.optional(z.string()),
  unjudged: z.optional(z.string()),
  thresholds: z.object({ preset: z.string(), version: z.int() }),
  frames: z.int(),
  receipt: z.optional(z.string()),
  nonce: z.optional(z.string()),
  consent: z.optional(GivenConsent),
  erasedAt: z.optional(z.iso.datetime()),
});
export type AttemptView = z.infer<typeof AttemptView>;
