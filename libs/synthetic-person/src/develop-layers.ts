import { Film, type Development } from './camera/film';
import type { LightLayers } from './light-layers';
import type { Colour } from './person/appearance';
import type { Picture } from './picture/picture';
import { usualNoise } from './picture/sensor-noise';

/** How a camera takes light layers. */
export interface LitDevelopment extends Partial<Development> {
  /** Linear colour of the screen, times how bright it is beside the room: 1 is as bright as the room. */
  readonly screen: Colour;
  /** Brings the mean brightness of the middle of the picture here, linear; as bright as it is where absent. */
  readonly exposeTo?: number;
  /** How far the camera turns the picture's mean colour to grey, 0–1. */
  readonly whiteBalance?: number;
  /** Lamps that flicker while rows are read one after the other: how deep, 0–1, and the phase in the first row. */
  readonly flicker?: { readonly depth: number; readonly phase: number };
}

/** Bands of one flicker in a picture's height. */
const bands = 2.5;
/** The middle of the picture, by which a camera meters, as a share of its width and height. */
const metered = 0.5;

/** Takes a picture of layers: adds their light, sets exposure and white balance as a camera does by itself, develops it. */
export function developLayers(layers: LightLayers, development: LitDevelopment): Picture {
  const { width, height } = layers;
  const { whiteBalance = 0, exposeTo, grainSeed = 1, noise = usualNoise, motion = { x: 0, y: 0 } } = development;
  const light = addedLight(layers, development);
  const [red, green, blue] = meanOf(light, width, height, 1);
  const grey = (red + green + blue) / 3;
  const balance = [red, green, blue].map((mean) => (grey / mean) ** whiteBalance);
  const middle = meanOf(light, width, height, metered);
  const gain =
    exposeTo === undefined ? 1 : (3 * exposeTo) / middle.reduce((sum, mean, index) => sum + mean * balance[index]!, 0);
  const film = new Film(width, height);
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const at = (y * width + x) * 3;
      film.expose(x, y, [
        light[at]! * gain * balance[0]!,
        light[at + 1]! * gain * balance[1]!,
        light[at + 2]! * gain * balance[2]!,
      ]);
    }
  }
  return film.develop({ grainSeed, noise, motion });
}

function addedLight(
  { width, height, room, screen }: LightLayers,
  { screen: colour, flicker }: LitDevelopment,
): Float32Array {
  const light = new Float32Array(room.length);
  for (let y = 0; y < height; y += 1) {
    const lamps = flicker ? 1 + flicker.depth * Math.sin(2 * Math.PI * ((bands * y) / height + flicker.phase)) : 1;
    for (let i = y * width * 3; i < (y + 1) * width * 3; i += 3) {
      light[i] = room[i]! * lamps + screen[i]! * colour[0];
      light[i + 1] = room[i + 1]! * lamps + screen[i + 1]! * colour[1];
      light[i + 2] = room[i + 2]! * lamps + screen[i + 2]! * colour[2];
    }
  }
  return light;
}

/** Mean colour of the middle of a picture, `share` of it each way; of every fourth pixel. */
function meanOf(light: Float32Array, width: number, height: number, share: number): Colour {
  const sum: [number, number, number] = [0, 0, 0];
  let count = 0;
  const left = Math.floor((width * (1 - share)) / 2);
  const top = Math.floor((height * (1 - share)) / 2);
  for (let y = top; y < height - top; y += 2) {
    for (let x = left; x < width - left; x += 2) {
      const at = (y * width + x) * 3;
      sum[0] += light[at]!;
      sum[1] += light[at + 1]!;
      sum[2] += light[at + 2]!;
      count += 1;
    }
  }
  return [sum[0] / count, sum[1] / count, sum[2] / count];
}
