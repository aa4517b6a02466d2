import { blankPicture, type Picture } from './picture';

/** Where a picture's content goes: scaled about the middle, then moved by dx, dy pixels (right and down are positive). */
export interface Placement {
  readonly scale?: number;
  readonly dx?: number;
  readonly dy?: number;
  /** Size of the result; the picture's own where absent. */
  readonly width?: number;
  readonly height?: number;
}

/**
 * Moves and scales what a picture shows. What comes into view repeats the outermost pixels: the wall is even and the shirt
 * plain, so neither a seam nor a second head appears.
 */
export function placed(picture: Picture, placement: Placement): Picture {
  const { scale = 1, dx = 0, dy = 0, width = picture.width, height = picture.height } = placement;
  const result = blankPicture(width, height);
  const columns = samplePositions(width, picture.width, scale, dx);
  const rows = samplePositions(height, picture.height, scale, dy);
  const perAxis = columns.length / width;
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      averageInto(result, (y * width + x) * 4, picture, columns.subarray(x * perAxis, (x + 1) * perAxis), rows.subarray(y * perAxis, (y + 1) * perAxis));
    }
  }
  return result;
}

/** For each pixel of the result, the coordinates in the source that are averaged: several where the picture shrinks. */
function samplePositions(length: number, sourceLength: number, scale: number, offset: number): Float64Array {
  const samples = Math.max(1, Math.ceil(1 / scale));
  const positions = new Float64Array(length * samples);
  for (let i = 0; i < positions.length; i += 1) {
    const target = (i + 0.5) / samples;
    const source = (target - offset - length / 2) / scale + sourceLength / 2 - 0.5;
    positions[i] = Math.min(sourceLength - 1, Math.max(0, source));
  }
  return positions;
}

function averageInto(result: Picture, at: number, source: Picture, columns: Float64Array, rows: Float64Array): void {
  const share = 1 / (columns.length * rows.length);
  for (let channel = 0; channel < 3; channel += 1) {
    let sum = 0;
    for (const y of rows) for (const x of columns) sum += between(source, x, y, channel);
    result.data[at + channel] = sum * share + 0.5;
  }
}

/** The value at a point between four pixels. */
function between(source: Picture, x: number, y: number, channel: number): number {
  const left = Math.floor(x);
  const top = Math.floor(y);
  const right = Math.min(left + 1, source.width - 1);
  const bottom = Math.min(top + 1, source.height - 1);
  const value = (column: number, row: number) => source.data[(row * source.width + column) * 4 + channel]!;
  const upper = value(left, top) + (value(right, top) - value(left, top)) * (x - left);
  const lower = value(left, bottom) + (value(right, bottom) - value(left, bottom)) * (x - left);
  return upper + (lower - upper) * (y - top);
}
