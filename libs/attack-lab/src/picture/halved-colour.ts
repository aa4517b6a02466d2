import type { Picture } from '@liveness/synthetic-person';

/**
 * Returns a picture as a browser's JPEG has it before its blocks are coded: colour at half the resolution each way (4:2:0), brightness at full resolution. Its sides
 * must be even.
 */
export function halvedColour({ width, height, data }: Picture): Picture {
  const halved = new Uint8Array(data);
  for (let y = 0; y + 1 < height; y += 2) {
    for (let x = 0; x + 1 < width; x += 2) {
      const places = [0, 4, width * 4, width * 4 + 4].map((step) => (y * width + x) * 4 + step);
      let blue = 0;
      let red = 0;
      for (const at of places) {
        const bright = brightness(data, at);
        blue += (data[at + 2]! - bright) / 4;
        red += (data[at]! - bright) / 4;
      }
      for (const at of places) {
        const bright = brightness(data, at);
        halved[at] = shown(bright + red);
        halved[at + 1] = shown(bright - (0.299 * red + 0.114 * blue) / 0.587);
        halved[at + 2] = shown(bright + blue);
      }
    }
  }
  return { width, height, data: halved };
}

function brightness(data: Uint8Array, at: number): number {
  return 0.299 * data[at]! + 0.587 * data[at + 1]! + 0.114 * data[at + 2]!;
}

function shown(value: number): number {
  return Math.max(0, Math.min(255, Math.round(value)));
}
