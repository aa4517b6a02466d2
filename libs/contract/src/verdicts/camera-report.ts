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
