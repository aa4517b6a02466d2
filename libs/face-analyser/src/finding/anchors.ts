import { inputSide } from '../models/face-models';
import type { PixelPoint } from '../picture/picture';

/** Middles of the cells that blazeface looks at, in pixels of its input, in the order of its outputs. */
export const coarseAnchors = anchorsOf(8, 6);
export const fineAnchors = anchorsOf(16, 2);

function anchorsOf(cells: number, anchorsPerCell: number): readonly PixelPoint[] {
  const cell = inputSide.blazeface / cells;
  return Array.from({ length: cells * cells * anchorsPerCell }, (_, i) => {
    const index = Math.floor(i / anchorsPerCell);
    return { x: ((index % cells) + 0.5) * cell, y: (Math.floor(index / cells) + 0.5) * cell };
  });
}
