import type { Glow } from '@liveness/challenge-light';
import type { FaceLight, LightRegion, RegionLight } from '@liveness/domain';
import { type RandomNumber, normal } from '../random';
import type { Linear, LitView, RegionLayers } from './lit-view';

/** A room, a screen and a camera. */
export interface LitConditions {
  /** What a white screen gives on the face, and the room: both in lux on a plane that faces the camera. */
  readonly screenLux: number;
  readonly roomLux: number;
  /** How much the face counts when the camera finds its exposure, 0–1; the rest is the background. */
  readonly faceMetering: number;
  /** How far the camera turns the picture's mean colour to grey, 0–1. */
  readonly whiteBalance: number;
  /** How much a lamp's flicker changes the room's light from frame to frame: standard deviation of its share. */
  readonly flicker: number;
  /** How much the sensor's noise is beside that of a good camera. */
  readonly noise: number;
}

/** Where a camera brings the mean of the picture, linear. */
const exposed = 0.2;
/** Where the measured noise of regions holds, linear; it grows as a region gets darker. */
const measuredAt = 0.17;

/** Standard deviation of a colour of a region, as a share of it: measured on pictures of 480 × 480 with JPEG quality 90 and colour at half the resolution. */
const regionNoise: Readonly<Record<LightRegion, number>> = {
  forehead: 0.0015,
  nose: 0.0035,
  noseLeft: 0.0045,
  noseRight: 0.0045,
  cheekLeft: 0.0025,
  cheekRight: 0.0025,
  edgeLeft: 0.003,
  edgeRight: 0.003,
  background: 0.0004,
};

/** A change of a picture's light after the camera: by region and colour. */
export type Tint = (region: LightRegion, light: Linear) => Linear;

/** Returns the light of a face as the server measures it in a frame: exposure, white balance, tone curve, flicker and noise are the camera's. */
export function litFrame(
  view: LitView,
  glow: Glow,
  conditions: LitConditions,
  random: RandomNumber,
  tint: Tint = (_region, light) => light,
): FaceLight {
  const ratio = conditions.screenLux / conditions.roomLux;
  const lamps = Math.max(0.5, 1 + conditions.flicker * normal(random));
  const lit = Object.entries(view.regions).map(([name, layers]) => {
    const region = name as LightRegion;
    return [region, tint(region, added(layers, glow, ratio, lamps))] as const;
  });
  const [gain, balance] = adapted(lit, conditions);
  return Object.fromEntries(
    lit.map(([region, light]) => {
      const seen = light.map((value, index) => value * gain * balance[index]!) as unknown as Linear;
      const noise = regionNoise[region] * conditions.noise * Math.sqrt(Math.max(1, measuredAt / brightnessOf(seen)));
      return [region, regionLight(seen, noise, random)];
    }),
  );
}

function added({ room, screen }: RegionLayers, { red, green, blue }: Glow, ratio: number, lamps: number): Linear {
  return [
    room[0] * lamps + screen[0] * ratio * red,
    room[1] * lamps + screen[1] * ratio * green,
    room[2] * lamps + screen[2] * ratio * blue,
  ];
}

/** Returns the gain and the balance of colours that a camera finds by itself. */
function adapted(
  lit: readonly (readonly [LightRegion, Linear])[],
  { faceMetering, whiteBalance }: LitConditions,
): readonly [gain: number, balance: Linear] {
  const face = meanOf(lit.filter(([region]) => region !== 'background'));
  const background = meanOf(lit.filter(([region]) => region === 'background')) ?? face;
  const metered = [0, 1, 2].map(
    (colour) => faceMetering * (face?.[colour] ?? 0) + (1 - faceMetering) * (background?.[colour] ?? 0),
  );
  const grey = (metered[0]! + metered[1]! + metered[2]!) / 3;
  const balance = metered.map((value) => (grey / value) ** whiteBalance) as unknown as Linear;
  const balanced = metered.reduce((sum, value, colour) => sum + value * balance[colour]!, 0) / 3;
  return [exposed / balanced, balance];
}

function meanOf(lit: readonly (readonly [LightRegion, Linear])[]): Linear | undefined {
  if (lit.length === 0) return undefined;
  const mean = (colour: number) => lit.reduce((sum, [, light]) => sum + light[colour]!, 0) / lit.length;
  return [mean(0), mean(1), mean(2)];
}

function brightnessOf([red, green, blue]: Linear): number {
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function regionLight(light: Linear, noise: number, random: RandomNumber): RegionLight {
  const [red, green, blue] = light.map((value) => linearOfShown(shown(value)) * Math.exp(noise * normal(random))) as [
    number,
    number,
    number,
  ];
  return { red, green, blue, clipped: Math.max(...light) >= 1 ? 1 : 0 };
}

/** The drawn camera's tone curve, which is not quite the one that is taken back. */
function shown(light: number): number {
  return Math.sqrt(Math.min(1, Math.max(0, light)));
}

function linearOfShown(value: number): number {
  return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
}
