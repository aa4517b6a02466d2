import * as z from 'zod/mini';

const side = z.int().check(z.minimum(1), z.maximum(16_384));
const perSecond = z.number().check(z.minimum(0), z.maximum(1000));

/** What a client measured of its camera while the person was before it. Every part of it may be missing; the server makes signals of it. */
export const CameraReport = z.strictObject({
  said: z.optional(
    z.strictObject({ width: z.optional(side), height: z.optional(side), perSecond: z.optional(perSecond) }),
  ),
  delivered: z.optional(z.strictObject({ width: side, height: side, perSecond: z.optional(perSecond) })),
  unchangedPercent: z.optional(z.number().check(z.minimum(0), z.maximum(100))),
});
export type CameraReport = z.infer<typeof CameraReport>;

/** `POST /api/challenge/{id}/verify`. No score and no reason goes to the browser. */
export const VerifyRequest = z.object({ token: z.string(), camera: z.optional(CameraReport) });
export type VerifyRequest = z.infer<typeof VerifyRequest>;

/** `receipt` is a JWT (ES256) that another backend verifies against `/api/.well-known/jwks.json`; a refused attempt has one, too. */
export const VerifyResponse = z.object({ success: z.boolean(), receipt: z.string() });
export type VerifyResponse = z.infer<typeof VerifyResponse>;
