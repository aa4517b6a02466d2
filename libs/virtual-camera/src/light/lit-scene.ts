import type { Gains } from './adaptation';
import type { SceneLight, ScreenColour } from './scene-light';

/** The middle of the picture, by which a camera meters, as a share of its width and height. */
const metered = 0.5;

/** Linear light of each pixel, red, green and blue, row by row. */
export interface Layers {
  readonly width: number;
  readonly height: number;
  readonly room: Float32Array;
  readonly screen: Float32Array;
}

/** Returns what a white screen adds to the light of a room, times the colour of the screen: 1 is as bright as the room. */
export function screenShare({ roomLux, screenLux }: SceneLight, colour: ScreenColour): ScreenColour {
  const share = screenLux / roomLux;
  return [colour[0] * share, colour[1] * share, colour[2] * share];
}

/** Somebody in the light of a room and of a screen. */
export class LitScene {
  readonly #middle: { readonly room: ScreenColour; readonly screen: ScreenColour };

  constructor(readonly layers: Layers) {
    this.#middle = { room: middleOf(layers, layers.room), screen: middleOf(layers, layers.screen) };
  }

  /** Returns the mean light by which a camera meters. */
  meter([red, green, blue]: ScreenColour): ScreenColour {
    const { room, screen } = this.#middle;
    return [room[0] + screen[0] * red, room[1] + screen[1] * green, room[2] + screen[2] * blue];
  }

  /**
   * Takes a picture, in RGBA.
   * @param screen as `screenShare` returns it
   */
  take(screen: ScreenColour, gains: Gains, into: Uint8ClampedArray): void {
    const { room, screen: white } = this.layers;
    // Values are 255·√light, as those of the drawn frames.
    const [roomRed, roomGreen, roomBlue] = gains.map((gain) => gain * 255 ** 2) as unknown as ScreenColour;
    const [red, green, blue] = [roomRed * screen[0], roomGreen * screen[1], roomBlue * screen[2]];
    for (let from = 0, to = 0; from < room.length; from += 3, to += 4) {
      into[to] = Math.sqrt(room[from]! * roomRed + white[from]! * red);
      into[to + 1] = Math.sqrt(room[from + 1]! * roomGreen + white[from + 1]! * green);
      into[to + 2] = Math.sqrt(room[from + 2]! * roomBlue + white[from + 2]! * blue);
      into[to + 3] = 255;
    }
  }
}

function middleOf({ width, height }: Layers, light: Float32Array): ScreenColour {
  const sum: [number, number, number] = [0, 0, 0];
  const [left, top] = [Math.floor((width * (1 - metered)) / 2), Math.floor((height * (1 - metered)) / 2)];
  let count = 0;
  for (let y = top; y < height - top; y += 2) {
    for (let x = left; x < width - left; x += 2) {
      const at = (y * width + x) * 3;
      for (const colour of [0, 1, 2] as const) sum[colour] += light[at + colour]!;
      count += 1;
    }
  }
  return [sum[0] / count, sum[1] / count, sum[2] / count];
}
