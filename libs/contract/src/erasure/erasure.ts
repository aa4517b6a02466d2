import * as z from 'zod/mini';

/** `POST /api/admin/attempts/{id}/erasure`, request. Sent again, it finishes what was not finished. */
export const ErasureRequest = z.strictObject({ reason: z.string().check(z.trim(), z.minLength(1), z.maxLength(500)) });
export type ErasureRequest = z.infer<typeof ErasureRequest>;

/** `POST /api/admin/attempts/{id}/erasure`, answer: without `completedAt`, more is left than one request may delete. */
export const Erasure = z.object({
  requestedAt: z.iso.datetime(),
  requestedBy: z.string(),
  reason: z.string(),
  completedAt: z.optional(z.iso.datetime()),
});
export type Erasure = z.infer<typeof Erasure>;
