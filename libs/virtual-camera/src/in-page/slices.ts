/** A segment of one axis: its source and its target. */
export interface Slice {
  readonly from: number;
  readonly fromLength: number;
  readonly to: number;
  readonly toLength: number;
}

/**
 * Returns how an axis of a picture covers an axis of the canvas without a gap: the picture itself, and its outermost
 * pixels extended to the edges (the wall is even, the shirt plain).
 */
export function slicesAlong(
  pictureLength: number,
  canvasLength: number,
  scale: number,
  shift: number,
): readonly Slice[] {
  const length = pictureLength * scale;
  const start = (canvasLength - length) / 2 + shift;
  const end = start + length;
  const slices: readonly Slice[] = [
    { from: 0, fromLength: 1, to: 0, toLength: start },
    { from: 0, fromLength: pictureLength, to: start, toLength: length },
    { from: pictureLength - 1, fromLength: 1, to: end, toLength: canvasLength - end },
  ];
  return slices.filter(({ toLength }) => toLength > 0);
}
