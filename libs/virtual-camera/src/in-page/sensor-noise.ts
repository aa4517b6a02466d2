const tileSize = 256;

/** Of 255: each pixel of each picture is brightened at random by 0 to 4 steps. */
const alpha = 4;

/** A sensor's noise. It makes each picture unique, even if nothing moves. */
export class SensorNoise {
  #tile: HTMLCanvasElement | undefined;

  /** Covers everything at a random offset. */
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

/** Returns a random number from 0 to below − 1. */
function chance(below: number): number {
  return Math.floor(Math.random() * below);
}
