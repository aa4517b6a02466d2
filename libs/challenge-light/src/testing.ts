import type { FaceLight, ImageSize, LightRegion, RegionLight } from '@liveness/domain';
import type { ObservedFrame } from '@liveness/challenge-kernel';
import { seePerson } from '@liveness/challenge-kernel/testing';
import type { Glow } from './palette';
import { dark } from './palette';
import type { LightParams } from './params';
import { imageOf } from './params';

/** How much each region answers a screen that is as bright as the room. */
export type Answers = Readonly<Partial<Record<LightRegion, number>>>;

/** Of a head before a phone in usual light, as the lab measures it. */
export const headAnswers: Answers = {
  forehead: 0.64,
  nose: 0.85,
  noseLeft: 0.57,
  noseRight: 0.75,
  cheekLeft: 0.92,
  cheekRight: 0.97,
  edgeLeft: 0.74,
  edgeRight: 0.8,
  background: 0.08,
};

/** Of a print with a wall behind it: all positions of the face answer alike. */
export const printAnswers: Answers = Object.fromEntries(
  Object.keys(headAnswers).map((region) => [region, region === 'background' ? 0.08 : 0.8]),
);

export interface Lighting {
  readonly answers?: Answers;
  /** How brightly the room lights each region: as the others where absent. */
  readonly room?: Answers;
  /** How bright the white screen is beside the room. */
  readonly screen?: number;
  /** How far the camera takes colours back, 0–1. */
  readonly whiteBalance?: number;
}

const skin = { red: 0.3, green: 0.17, blue: 0.12 };
const wall = { red: 0.25, green: 0.25, blue: 0.24 };

/** Returns the light of a face under a colour. For specs and benches. */
export function litFace(
  glow: Glow,
  { answers = headAnswers, room = {}, screen = 0.66, whiteBalance = 0 }: Lighting = {},
): FaceLight {
  const lit = Object.entries(answers).map(([region, answer]): [LightRegion, RegionLight] => {
    const own = region === 'background' ? wall : skin;
    const share = room[region as LightRegion] ?? 1;
    const under = (colour: keyof Glow) => (own[colour] * share * (1 + screen * answer * glow[colour])) / (1 + screen);
    return [region as LightRegion, { red: under('red'), green: under('green'), blue: under('blue'), clipped: 0 }];
  });
  const balance = (colour: keyof Glow) => (1 + 0.5 * screen * glow[colour]) ** -whiteBalance;
  return Object.fromEntries(
    lit.map(([region, { red, green, blue, clipped }]) => [
      region,
      { red: red * balance('red'), green: green * balance('green'), blue: blue * balance('blue'), clipped },
    ]),
  );
}

/** Returns a face that looks at the screen, large enough. */
export function facing(image: ImageSize, yawDegrees = 0) {
  return seePerson({
    image,
    centre: { x: image.width / 2, y: image.height / 2 },
    width: Math.min(image.width, image.height) * 0.4,
    yawDegrees,
  });
}

/** Returns the frames of a person who looks at the screen under the first sequence: one in the dark, one under each colour. */
export function lookOn(params: LightParams, lighting: Lighting = {}, everyMs = 900): readonly ObservedFrame[] {
  const colours = params.sequences[0] ?? [];
  return [dark, ...colours].map((glow, index) => ({
    capturedAt: index * everyMs,
    legsTold: index,
    ...(index > 0 && { sinceToldMs: everyMs - 200 }),
    observation: { faces: [facing(imageOf(params))], light: litFace(glow, lighting) },
  }));
}
