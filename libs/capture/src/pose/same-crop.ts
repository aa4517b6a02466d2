import type { Box } from '@liveness/domain';

/** How a square picture is enlarged and moved inside its frame: shares of the frame's side, from its left top corner. */
export interface Crop {
  readonly scale: number;
  readonly left: number;
  readonly top: number;
}

/** Where the drawn face is in its frame, from forehead to chin: 0–1 of the frame. */
const drawn = { centre: 0.5, top: 0.28, height: 0.64 } as const;
/** Where the face of somebody who holds a phone mostly is. */
const usual: Box = { left: 0.32, top: 0.27, width: 0.36, height: 0.47 };
/** More would show pixels rather than a face. */
const mostScale = 2.5;

/**
 * Returns the crop in which a face has the place and the size of the drawn one. It never leaves the picture, and never
 * makes it smaller.
 */
export function sameCrop(face: Box | undefined): Crop {
  const { left, top, width, height } = face && face.height > 0 ? face : usual;
  const scale = Math.min(mostScale, Math.max(1, drawn.height / height));
  const inside = (offset: number) => Math.min(0, Math.max(1 - scale, offset));
  return {
    scale,
    left: inside(drawn.centre - scale * (left + width / 2)),
    top: inside(drawn.top - scale * top),
  };
}
