/** A value of 0 up to 1 that looks random but belongs to the whole coordinates and the seed. */
export function speckle(x: number, y: number, seed: number): number {
  const mixed = (Math.imul(x, 374761393) + Math.imul(y, 668265263) + Math.imul(seed, 1274126177)) | 0;
  const hashed = Math.imul(mixed ^ (mixed >>> 13), 1274126177);
  return ((hashed ^ (hashed >>> 16)) >>> 0) / 4294967296;
}

/** Smooth noise of 0 up to 1 with features of size 1. */
export function clouds(x: number, y: number, seed: number): number {
  const column = Math.floor(x);
  const row = Math.floor(y);
  const u = ease(x - column);
  const v = ease(y - row);
  const top = speckle(column, row, seed) * (1 - u) + speckle(column + 1, row, seed) * u;
  const bottom = speckle(column, row + 1, seed) * (1 - u) + speckle(column + 1, row + 1, seed) * u;
  return top * (1 - v) + bottom * v;
}

function ease(t: number): number {
  return t * t * (3 - 2 * t);
}
