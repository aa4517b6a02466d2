import { length } from '../arithmetic/reproducible';
import type { Vector } from '../geometry/head-frame';
import type { Colour } from '../person/appearance';

/** The light of a room. Directions point towards the lamp: x to the right of the picture, y up, z to the camera. */
export interface Light {
  readonly key: Vector;
  readonly keyStrength: number;
  readonly fill: Vector;
  readonly fillStrength: number;
  /** Strength of the light that comes from everywhere. */
  readonly ambient: number;
  /** Red, green and blue of all light, around 1.2. */
  readonly colour: Colour;
  /** How bright the wall is; 1 is usual, 3 is a white wall in the sun. */
  readonly wall: number;
  /** A bright window in the wall behind, 0–1. */
  readonly window: number;
  /** What the camera makes of it: 1 is usual, less is too dark, more is too bright. */
  readonly exposure: number;
}

export const usualLight: Light = {
  key: [-0.45, 0.62, 0.75],
  keyStrength: 0.78,
  fill: [0.75, 0.12, 0.55],
  fillStrength: 0.26,
  ambient: 0.34,
  colour: [1.25, 1.2, 1.15],
  wall: 1,
  window: 0,
  exposure: 1,
};

/** Conditions in which people sit before a camera. */
export const lights = {
  usual: usualLight,
  even: { ...usualLight, key: [0, 0.4, 1], keyStrength: 0.5, fill: [0.3, 0.3, 0.9], fillStrength: 0.4, ambient: 0.42 },
  weak: { ...usualLight, exposure: 0.28 },
  left: { ...usualLight, key: [-0.95, 0.15, 0.3], keyStrength: 0.95, fillStrength: 0.1, ambient: 0.22 },
  right: {
    ...usualLight,
    key: [0.95, 0.15, 0.3],
    keyStrength: 0.95,
    fill: [-0.75, 0.12, 0.55],
    fillStrength: 0.1,
    ambient: 0.22,
  },
  above: { ...usualLight, key: [0, 1, 0.25], keyStrength: 0.9, fillStrength: 0.12, ambient: 0.26 },
  screen: {
    ...usualLight,
    key: [0, -0.5, 0.9],
    keyStrength: 0.6,
    fillStrength: 0.1,
    ambient: 0.16,
    colour: [1.05, 1.18, 1.32],
    wall: 0.4,
  },
  back: {
    ...usualLight,
    key: [0.5, 0.5, -0.7],
    keyStrength: 0.5,
    fill: [0, 0.1, 1],
    fillStrength: 0.16,
    ambient: 0.24,
    wall: 1.5,
    window: 1,
  },
  brightWall: { ...usualLight, keyStrength: 0.4, fillStrength: 0.2, ambient: 0.3, wall: 1.8 },
  warm: { ...usualLight, colour: [1.45, 1.12, 0.78] },
  cold: { ...usualLight, colour: [1.05, 1.2, 1.42] },
  bright: { ...usualLight, exposure: 1.5 },
} as const satisfies Readonly<Record<string, Light>>;

export type LightName = keyof typeof lights;

export function unitVector([x, y, z]: Vector): Vector {
  const size = length(x, y, z) || 1;
  return [x / size, y / size, z / size];
}
