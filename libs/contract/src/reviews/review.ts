import { reviewLabels } from '@liveness/domain';
import * as z from 'zod/mini';

/** `POST /api/admin/attempts/{id}/reviews`, request. */
export const ReviewRequest = z.strictObject({
  label: z.enum(reviewLabels),
  note: z.optional(z.string().check(z.maxLength(2000))),
});
export type ReviewRequest = z.infer<typeof ReviewRequest>;

/** A review as it was given; a later one changes nothing of it. */
export const Review = z.object({
  id: z.string(),
  at: z.iso.datetime(),
  reviewer: z.string(),
  label: z.enum(reviewLabels),
  note: z.optional(z.string()),
});
export type Review = z.infer<typeof Review>;
