import * as z from 'zod/mini';

/** What the client of a NOSE attempt is told: pixels of the announced image, in camera coordinates. */
export const NoseParams = z.object({
  imageWidth: z.int(),
  imageHeight: z.int(),
  /** The face must be within this area. */
  areaLeft: z.int(),
  areaTop: z.int(),
  areaWidth: z.int(),
  areaHeight: z.int(),
  /** The part of the area that the face should fill, in percent. */
  minFaceAreaPercent: z.number(),
  /** The target for the tip of the nose. */
  noseLeft: z.int(),
  noseTop: z.int(),
  noseWidth: z.int(),
  noseHeight: z.int(),
});
export type NoseParams = z.infer<typeof NoseParams>;
