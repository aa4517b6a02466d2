import { type Light, type Shot, lights, usualShot } from '@liveness/synthetic-person';

/** How a living person is taken. */
export interface Condition {
  readonly shot?: Partial<Shot>;
  readonly light?: Light;
  /** Of the sensor: standard deviation in steps of 255. */
  readonly noise?: number;
  /** Of the picture while the shutter is open, in pixels. */
  readonly motion?: { readonly x: number; readonly y: number };
  /** Of the JPEG, 1–100. */
  readonly quality?: number;
}

/** What the portal uploads, and what is meant where a condition says nothing. */
export const usualQuality = 90;

/** Conditions in which people are before the camera, beside the plain one. */
export const conditions: Readonly<Record<string, Condition>> = {
  plain: {},
  near: { shot: { faceWidth: 215, distance: 3.5 } },
  far: { shot: { faceWidth: 125, distance: 10 } },
  'weak light': { light: lights.weak, noise: 4 },
  'light from the left': { light: lights.left },
  'light from behind': { light: lights.back, noise: 2.5 },
  'light of a screen': { light: lights.screen, noise: 3 },
  noise: { noise: 6 },
  'motion blur': { motion: { x: 6, y: 1 } },
  'jpeg 30': { quality: 30 },
  'jpeg 95': { quality: 95 },
  '240 x 180': { shot: { width: 240, height: 180, faceWidth: 64 } },
  '1280 x 960': { shot: { width: 1280, height: 960, faceWidth: 340 } },
};

export function shotOf({ shot }: Condition): Shot {
  return { ...usualShot, ...shot };
}
