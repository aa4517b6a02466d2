import type { ImageSize } from '@liveness/domain';
import * as z from 'zod/mini';

/**
 * How far the head must turn from the first frame, in degrees of an average head: to the right of the image (camera
 * coordinates), and up. A turn up or down has 0 to the right; one sideways may have a height.
 */
export const Leg = z.object({ rightDegrees: z.number(), upDegrees: z.number() });
export type Leg = z.infer<typeof Leg>;

/** What the client of a TURN attempt is told. */
export const TurnParams = z.object({
  imageWidth: z.int(),
  imageHeight: z.int(),
  /** The number of turns. */
  legCount: z.int(),
  /** The turns told so far, in order; the server has all of them. */
  legs: z.array(Leg),
});
export type TurnParams = z.infer<typeof TurnParams>;

export function imageOf({ imageWidth, imageHeight }: TurnParams): ImageSize {
  return { width: imageWidth, height: imageHeight };
}

/** Returns the parameters with the first `count` legs. */
export function told(params: TurnParams, count: number): TurnParams {
  return { ...params, legs: params.legs.slice(0, count) };
}
