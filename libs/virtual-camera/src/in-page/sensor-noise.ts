const tileSize = 256;

/** Of 255: each picture is brightened by 0 to 4 steps at each pixel, as evenly as chance has it. */
const alpha = 4;

/** The noise of a sensor: drawn over a picture, it makes it one of its own, even where nothing moves. */
export class SensorNoise {
  #tile: HTMLCanvasElement | undefined;

  /** Covers everything, shifted by chance. */
  addTo(context: CanvasRenderingContext2D): void {
    const { width, height } = context.canvas;
    this.#tile ??= drawTile();
    const pattern = context.createPattern(this.#tile, 'repeat');
    if (!pattern) throw new Error('this browser repeats no picture');
    pattern.setTransform(new DOMMatrix().translate(chance(tileSize), chance(tileSize)));
    context.setTransform(1, 0, 0, 1, 0, 0);
    context.fillStyle = pattern;
    context.fillRect(0, 0, width, height);
  }
}

function drawTile(): HTMLCanvasElement {
  const tile = Object.assign(document.createElement('canvas'), { width: tileSize, height: tileSize });
  const context = tile.getContext('2d');
  if (!context) throw new Error('this browser has no 2d canvas');
  const pixels = context.createImageData(tileSize, tileSize);
  for (let at = 0; at < pixels.data.length; at += 4)
    pixels.data.set([chance(256), chance(256), chance(256), alpha], at);
  context.putImageData(pixels, 0, 0);
  return tile;
}

/** 0 … below − 1 */
function chance(below: number): number {
  return Math.floor(Math.random() * below);
}
