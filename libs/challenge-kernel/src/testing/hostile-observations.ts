import type { Face, FaceLight, Observation } from '@liveness/domain';
import { lightRegions } from '@liveness/domain';
import * as fc from 'fast-check';
import { headModel } from './head-model';
import { seePerson } from './person';

/** Numbers that break careless arithmetic, among sane ones. */
export const hostileNumber: fc.Arbitrary<number> = fc.oneof(
  { weight: 3, arbitrary: fc.double({ min: -1, max: 2, noNaN: true }) },
  fc.constantFrom(
    NaN,
    Infinity,
    -Infinity,
    0,
    -0,
    1,
    Number.MAX_VALUE,
    -Number.MAX_VALUE,
    Number.MIN_VALUE,
    1e200,
    2 ** 53,
  ),
  fc.double(),
);

const landmark = fc.record({
  type: fc.oneof(
    { weight: 9, arbitrary: fc.constantFrom(...headModel.map(({ type }) => type)) },
    fc.constantFrom('', '__proto__', 'tail'),
  ),
  x: hostileNumber,
  y: hostileNumber,
});

const finding = fc.record({ value: fc.boolean(), confidence: hostileNumber });

/** A face of which anything may be missing, doubled, or beyond reason. */
export const hostileFace: fc.Arbitrary<Face> = fc.record(
  {
    confidence: hostileNumber,
    box: fc.record({ left: hostileNumber, top: hostileNumber, width: hostileNumber, height: hostileNumber }),
    landmarks: fc.array(landmark, { maxLength: 40 }),
    rotation: fc.record({ roll: hostileNumber, yaw: hostileNumber, pitch: hostileNumber }, { requiredKeys: [] }),
    eyesOpen: finding,
    mouthOpen: finding,
    smiling: finding,
    occluded: finding,
    sunglasses: finding,
  },
  { requiredKeys: ['landmarks'] },
);

/** Somebody who may really sit there, in the middle of a square image, looking wherever. */
const plausibleFace: fc.Arbitrary<Face> = fc
  .record({
    x: fc.integer({ min: -15, max: 15 }),
    y: fc.integer({ min: -15, max: 15 }),
    width: fc.integer({ min: 20, max: 70 }),
    yawDegrees: fc.integer({ min: -40, max: 40 }),
  })
  .map(({ x, y, width, yawDegrees }) =>
    seePerson({ image: { width: 100, height: 100 }, centre: { x: 50 + x, y: 50 + y }, width, yawDegrees }),
  );

/** Somebody plausible of whom the analyser lost or garbled some things: gets further into a challenge than plain noise. */
const damagedFace = fc.tuple(plausibleFace, hostileFace).map(([face, damage]) => damaged(face, damage));

/** The face with everything replaced that the damage holds; the box stays, and landmarks are doubled rather than all replaced. */
export function damaged(face: Face, { landmarks, ...damage }: Face): Face {
  return { ...face, ...damage, box: face.box, landmarks: [...face.landmarks, ...landmarks.slice(0, 2)] };
}

/** Light of which regions may be missing, and values beyond reason. */
const hostileLight: fc.Arbitrary<FaceLight> = fc.dictionary(
  fc.constantFrom(...lightRegions),
  fc.record({ red: hostileNumber, green: hostileNumber, blue: hostileNumber, clipped: hostileNumber }),
);

/** What no analyser should answer, but one day does: nobody, crowds, noise. */
export const hostileObservation: fc.Arbitrary<Observation> = fc.oneof(
  { weight: 4, arbitrary: plausibleFace.map((face) => ({ faces: [face] })) },
  {
    weight: 2,
    arbitrary: fc.tuple(plausibleFace, hostileLight).map(([face, light]) => ({ faces: [face], light })),
  },
  { weight: 2, arbitrary: damagedFace.map((face) => ({ faces: [face] })) },
  { weight: 2, arbitrary: fc.array(hostileFace, { maxLength: 3 }).map((faces) => ({ faces })) },
  { weight: 1, arbitrary: hostileFace.map((face) => ({ faces: new Array<Face>(40).fill(face) })) },
);
