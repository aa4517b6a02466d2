import * as fc from 'fast-check';
import type { PresetName } from '@liveness/domain';
import { presetLimits } from '@liveness/challenge-kernel';
import { admittedImages, randomInteger } from '@liveness/challenge-kernel/testing';
import { nose } from './challenge';
import { draw } from './draw';

describe('draw', () => {
  function drawFor(
    width: number,
    height: number,
    { preset = 'classic', chance = 'min' }: { preset?: PresetName; chance?: 'min' | 'max' } = {},
  ) {
    const limits = presetLimits(nose.limits, preset);
    return draw({ image: { width, height }, metadata: undefined }, limits, (min, max) =>
      chance === 'min' ? min : max,
    );
  }

  it('centres an area of 3 to 4 that is three quarters of the image high', () => {
    const { areaLeft, areaTop, areaWidth, areaHeight } = drawFor(640, 480);
    expect([areaLeft, areaTop, areaWidth, areaHeight]).toEqual([185, 60, 270, 360]);
  });

  it('limits the width of the area to three quarters of a narrow image', () => {
    const { areaLeft, areaTop, areaWidth, areaHeight } = drawFor(200, 800);
    expect([areaLeft, areaTop, areaWidth, areaHeight]).toEqual([25, 100, 150, 600]);
  });

  it('truncates only the results, because truncated intermediate values would move the area', () => {
    const { areaLeft, areaTop, areaWidth, areaHeight } = drawFor(1568, 379);
    expect([areaLeft, areaTop, areaWidth, areaHeight]).toEqual([677, 47, 213, 284]);
  });

  it('puts the target left and above, or right and below, at random', () => {
    const left = drawFor(480, 480, { chance: 'min' });
    expect([left.noseLeft, left.noseTop]).toEqual([240 - 45 - 20, 240 - 0 - 20]);
    const right = drawFor(480, 480, { chance: 'max' });
    expect([right.noseLeft, right.noseTop]).toEqual([240 + 74, 240 + 39]);
  });

  it('truncates towards zero on both sides, as the original did for tiny images', () => {
    expect(drawFor(5, 5, { chance: 'max' })).toEqual(jasmine.objectContaining({ noseLeft: 76, noseTop: 41 }));
    expect(drawFor(5, 5, { chance: 'min' })).toEqual(jasmine.objectContaining({ noseLeft: -62, noseTop: -17 }));
  });

  it('never returns negative zero', () => {
    expect(Object.is(drawFor(130 - 1, 40 - 1).noseLeft, -0)).toBeFalse();
    expect(Object.is(drawFor(130 - 1, 40 - 1).noseTop, 0)).toBeTrue();
  });

  it('keeps the target’s pixels in the classic preset for every image', () => {
    expect(drawFor(3840, 2160).noseWidth).toBe(20);
    expect(drawFor(240, 180).noseWidth).toBe(20);
  });

  it('uses the classic target in the standard preset at the size that the classic one was designed for', () => {
    for (const [width, height] of [
      [480, 480],
      [640, 480],
    ] as const) {
      expect(drawFor(width, height, { preset: 'standard', chance: 'max' })).toEqual(
        drawFor(width, height, { preset: 'classic', chance: 'max' }),
      );
    }
  });

  for (const preset of ['standard', 'strict'] as const) {
    it(`keeps the target within the width of the area in the ${preset} preset`, () => {
      fc.assert(
        fc.property(admittedImages, randomInteger, (image, random) => {
          const { areaLeft, areaWidth, noseLeft, noseWidth } = draw(
            { image, metadata: undefined },
            presetLimits(nose.limits, preset),
            random,
          );
          const roundings = 2;
          expect(noseLeft).toBeGreaterThanOrEqual(areaLeft - roundings);
          expect(noseLeft + noseWidth).toBeLessThanOrEqual(areaLeft + areaWidth + roundings);
        }),
      );
    });
  }

  it('scales the target with the area in the standard preset, so that a head must turn equally far in every picture', () => {
    expect(drawFor(960, 960, { preset: 'standard', chance: 'max' })).toEqual(
      jasmine.objectContaining({ noseWidth: 40, noseLeft: 480 + 148 }),
    );
  });

  it('scales the target with the area in the strict preset', () => {
    expect(drawFor(480, 480, { preset: 'strict', chance: 'max' })).toEqual(
      jasmine.objectContaining({ noseWidth: 20, noseLeft: 240 + 74 }),
    );
    expect(drawFor(960, 960, { preset: 'strict', chance: 'max' })).toEqual(
      jasmine.objectContaining({ noseWidth: 40, noseHeight: 40, noseLeft: 480 + 148, noseTop: 480 + 78 }),
    );
  });
});
