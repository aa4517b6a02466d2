import { isStorable } from '@liveness/domain';
import * as z from 'zod/mini';

const side = z.int().check(z.minimum(1), z.maximum(16_384));
const storable = z.refine<number>(isStorable, 'Too close to 0 to be stored.');
const perSecond = z.number().check(z.minimum(0), z.maximum(1000), storable);

/**
 * What a client measured about its camera during the attempt. Each part may be missing; the server derives signals from
 * it.
 */
export const CameraReport = z.strictObject({
  said: z.optional(
    z.strictObject({ width: z.optional(side), height: z.optional(side), perSecond: z.optional(perSecond) }),
  ),
  delivered: z.optional(z.strictObject({ width: side, height: side, perSecond: z.optional(perSecond) })),
  unchangedPercent: z.optional(z.number().check(z.minimum(0), z.maximum(100), storable)),
});
export type CameraReport = z.infer<typeof CameraReport>;

/** Request of `POST /api/challenge/{id}/verify`. */
export const VerifyRequest = z.object({
  token: z.string(),
  camera: z.optional(CameraReport),
  /** The client can ask the person for one more look (`look-needed`). */
  canLook: z.optional(z.boolean()),
});
export type VerifyRequest = z.infer<typeof VerifyRequest>;

/**
 * Response of `POST /api/challenge/{id}/verify`. The browser gets no score and no reason, except for an attempt that could
 * not be judged. `receipt` is a JWT (ES256)
 * that another backend verifies with `/api/.well-known/jwks.json`; a failed attempt has one, too.
 */
export const VerifyResponse = z.object({
  success: z.boolean(),
  receipt: z.string(),
  unjudged: z.optional(z.string()),
});
export type VerifyResponse = z.infer<typeof VerifyResponse>;
