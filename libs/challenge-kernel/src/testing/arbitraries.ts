import type { ImageSize, Limits } from '@liveness/domain';
import { imageBounds } from '@liveness/domain';
import * as fc from 'fast-check';
import type { ObservedFrame, RandomInteger } from '../challenge';
import type { LimitSpecs } from '../limits';
import { hostileNumber, hostileObservation } from './hostile-observations';

/** Every image that may be announced. */
export const admittedImages: fc.Arbitrary<ImageSize> = fc.record({
  width: fc.integer({ min: imageBounds.minWidth, max: imageBounds.maxSide }),
  height: fc.integer({ min: imageBounds.minHeight, max: imageBounds.maxSide }),
});

/** Images as cameras of laptops and phones give them. */
export const cameraImages: fc.Arbitrary<ImageSize> = fc.constantFrom(
  ...[
    [480, 360],
    [480, 480],
    [640, 480],
    [480, 640],
    [1280, 720],
    [720, 1280],
    [1920, 1080],
    [3840, 2160],
  ].map(([width = 0, height = 0]) => ({ width, height })),
);

/** Any limits that may be published. */
export function limitsWithin<Values extends Limits>(specs: LimitSpecs<Values>): fc.Arbitrary<Values> {
  const arbitraries = Object.entries(specs).map(([name, { min, max, integer }]) => [
    name,
    integer ? fc.integer({ min, max }) : fc.double({ min, max, noNaN: true }),
  ]);
  return fc.record(Object.fromEntries(arbitraries)) as fc.Arbitrary<unknown> as fc.Arbitrary<Values>;
}

/** Chance that often falls on either end. */
export const randomInteger: fc.Arbitrary<RandomInteger> = fc
  .array(fc.oneof(fc.constantFrom(0, 1), fc.double({ min: 0, max: 1, noNaN: true })), { minLength: 1, maxLength: 12 })
  .map((shares) => {
    let drawn = 0;
    return (min, max) => {
      if (!Number.isInteger(min) || !Number.isInteger(max) || min > max)
        throw new RangeError(`nothing can be drawn from ${min} to ${max}`);
      const share = shares[drawn++ % shares.length] as number;
      return Math.min(max, min + Math.floor(share * (max - min + 1)));
    };
  });

/** Frames of anything, mostly within the time that a state has. */
export const hostileFrames: fc.Arbitrary<readonly ObservedFrame[]> = fc.array(
  fc.record({
    capturedAt: fc.oneof({ weight: 12, arbitrary: fc.integer({ min: 0, max: 9_000 }) }, fc.integer(), hostileNumber),
    observation: hostileObservation,
    usedBefore: fc.boolean(),
    legsTold: fc.nat({ max: 4 }),
  }),
  { maxLength: 14 },
);
