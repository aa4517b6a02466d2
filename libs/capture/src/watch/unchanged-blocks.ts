/** Pixels of a block's side. */
const side = 16;
/**
 * Blocks begin off the beat of 8 and 16 pixels in which cameras compress their pictures: a block that a camera's own JPEG left as it
 * was would otherwise be mistaken for one without noise.
 */
const offset = 4;
/** Where a picture is this dark or this bright, a sensor is at its end and shows no noise. Green, 0–255. */
const darkest = 8;
const brightest = 247;

/** What two pictures of one size have in common. */
export interface BlockCount {
  /** Blocks in which every pixel's green is exactly the same in both. */
  readonly unchanged: number;
  /** Blocks that could show noise: neither black nor overexposed. */
  readonly usable: number;
}

/** Counts the blocks of a picture that are exactly the same in the next one. */
export function unchangedBlocks(before: ImageData, after: ImageData): BlockCount {
  let [unchanged, usable] = [0, 0];
  for (let top = offset; top + side <= before.height; top += side) {
    for (let left = offset; left + side <= before.width; left += side) {
      if (!isUsable(before, left, top)) continue;
      usable += 1;
      if (isSame(before, after, left, top)) unchanged += 1;
    }
  }
  return { unchanged, usable };
}

function isUsable({ data, width }: ImageData, left: number, top: number): boolean {
  let sum = 0;
  for (let y = top; y < top + side; y += 1)
    for (let x = left; x < left + side; x += 1) sum += data[(y * width + x) * 4 + 1] ?? 0;
  const mean = sum / (side * side);
  return mean >= darkest && mean <= brightest;
}

function isSame(before: ImageData, after: ImageData, left: number, top: number): boolean {
  for (let y = top; y < top + side; y += 1) {
    for (let x = left; x < left + side; x += 1) {
      const green = (y * before.width + x) * 4 + 1;
      if (before.data[green] !== after.data[green]) return false;
    }
  }
  return true;
}
