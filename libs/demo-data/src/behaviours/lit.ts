import type { Glow } from '@liveness/challenge-light';
import type { FaceLight, LightRegion } from '@liveness/domain';
import { lightRegions } from '@liveness/domain';
import {
  developLayers,
  encodeJpeg,
  type LightLayers,
  lightLayers,
  person,
  type PlacedShot,
  screenAt,
  usualShot,
} from '@liveness/synthetic-person';
import type { SeededRandom } from '../seeded-random';

/** The light of a screen on what is before the camera. */
export interface Lit {
  /** The colour that it glows in, or another that a recording was made under. */
  readonly glow: Glow;
  /** How bright the white screen is beside the room. */
  readonly screen: number;
  readonly surface: Surface;
  /** How far the camera takes colours back, 0–1. */
  readonly whiteBalance?: number;
  /** The mean brightness that the camera brings the middle of the picture to, linear. */
  readonly exposeTo?: number;
}

/** A head before a wall; a picture with its own background; one that was cut out along the face; one on a display, which lights itself. */
export type Surface = 'head' | 'picture' | 'cut-out' | 'display';

/** How much the regions of a head answer, as the attack lab measures it before a phone. */
const ofHead: Readonly<Record<LightRegion, number>> = {
  forehead: 0.64,
  nose: 0.85,
  noseLeft: 0.57,
  noseRight: 0.6,
  cheekLeft: 0.92,
  cheekRight: 0.97,
  edgeLeft: 0.74,
  edgeRight: 0.8,
  background: 0.08,
};
/** Paper answers everywhere alike, glass only by its reflection. */
const ofPaper = 0.8;
const ofGlass = 0.015;

function answerOf(surface: Surface, region: LightRegion): number {
  if (surface === 'display') return ofGlass;
  if (surface === 'picture' || (surface === 'cut-out' && region !== 'background')) return ofPaper;
  return ofHead[region];
}

const skin: Glow = { red: 0.3, green: 0.17, blue: 0.12 };
const wall: Glow = { red: 0.25, green: 0.25, blue: 0.24 };
const brightest = 1;
const noiseOfRegion = 0.004;
const usualBrightness = 0.2;

/** Returns the light of a face as a meter reads it, by arithmetic: for attempts without pictures. */
export function litFace(
  { glow, screen, surface, whiteBalance = 0, exposeTo = usualBrightness }: Lit,
  random: SeededRandom,
): FaceLight {
  const gain = exposeTo / usualBrightness / (1 + 0.15 * screen);
  const seen = (region: LightRegion, colour: keyof Glow) => {
    const own = (region === 'background' ? wall : skin)[colour];
    const balance = (1 + 0.5 * screen * glow[colour]) ** -whiteBalance;
    const light = own * (1 + screen * answerOf(surface, region) * glow[colour]) * gain * balance;
    return light * (1 + random.normal(noiseOfRegion));
  };
  return Object.fromEntries(
    lightRegions.map((region) => {
      const [red, green, blue] = [seen(region, 'red'), seen(region, 'green'), seen(region, 'blue')];
      const clipped = Math.max(red, green, blue) >= brightest ? 1 : 0;
      return [region, { red: shown(red), green: shown(green), blue: shown(blue), clipped }];
    }),
  );
}

function shown(value: number): number {
  return Math.round(Math.min(brightest, Math.max(0, value)) * 1e5) / 1e5;
}

/** Where the person of all pictures is: in the middle, somewhat nearer than usual. */
const scale = 1.1;
const drawn = { ...usualShot, faceWidth: usualShot.faceWidth * scale };
export const litShot: PlacedShot = { width: drawn.width, height: drawn.height, scale, dx: 0, dy: 0 };

/** The layers of pictures by what they show, because each takes half a second. */
const layersBy = new Map<string, LightLayers>();

function layersOf(surface: Surface, yaw: number): LightLayers {
  const key = `${surface} ${yaw}`;
  const known = layersBy.get(key);
  if (known) return known;
  const device = screenAt(7, 'phone');
  const layers =
    surface === 'head'
      ? lightLayers(person({ pose: { yaw, pitch: 0, roll: 0 } }), { shot: drawn, screen: device })
      : flat(layersOf('head', yaw), surface);
  layersBy.set(key, layers);
  return layers;
}

/** Returns a person's picture on paper or glass: its light of the room stays, that of the screen is as even as its surface. */
function flat({ width, height, room, screen }: LightLayers, surface: Surface): LightLayers {
  const answer = (x: number, y: number, at: number) => {
    if (surface !== 'cut-out') return room[at]! * answerOf(surface, 'nose');
    const beside = ((x / width - 0.5) / 0.3) ** 2 + ((y / height - 0.5) / 0.4) ** 2 > 1;
    return beside ? screen[at]! : room[at]! * ofPaper;
  };
  return {
    width,
    height,
    room,
    screen: screen.map((_, at) => answer(Math.floor(at / 3) % width, Math.floor(at / 3 / width), at)),
  };
}

/** Draws what a camera takes of it, at `litShot`. `grainSeed` makes the noise of its sensor. */
export function litJpeg(
  { glow, screen, surface, whiteBalance = 0.5, exposeTo = usualBrightness }: Lit,
  { yaw, grainSeed }: { readonly yaw: number; readonly grainSeed: number },
): Uint8Array {
  const picture = developLayers(layersOf(surface, yaw), {
    screen: [glow.red * screen, glow.green * screen, glow.blue * screen],
    exposeTo,
    whiteBalance,
    grainSeed,
    noise: 2,
  });
  return encodeJpeg(picture);
}
