import * as z from 'zod/mini';

/** Request of `POST /api/admin/attempts/{id}/erasure`. Sending it again finishes an interrupted erasure. */
export const ErasureRequest = z.strictObject({ reason: z.string().check(z.trim(), z.minLength(1), z.maxLength(500)) });
export type ErasureRequest = z.infer<typeof ErasureRequest>;

/**
 * Response of `POST /api/admin/attempts/{id}/erasure`. Without `completedAt`, there is more to delete than one request
 * may.
 */
export const Erasure = z.object({
  requestedAt: z.iso.datetime(),
  requestedBy: z.string(),
  reason: z.string(),
  completedAt: z.optional(z.iso.datetime()),
});
export type Erasure = z.infer<typeof Erasure>;
