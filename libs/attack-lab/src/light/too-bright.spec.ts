import { bright, isTooWeak, unlit } from '@liveness/capture-guidance';
import { presetLimits } from '@liveness/challenge-kernel';
import { light } from '@liveness/challenge-light';
import { between, pickOf, seeded } from '../random';
import { type LitConditions, litFrame } from './lit-frame';
import { readLitViews } from './lit-fixture';
import { type LitScenery, sceneries } from './lit-view';

const heads = sceneries(readLitViews()).filter(
  ([{ kind, light: of }]) => kind === 'head' && ['usual', 'even', 'above', 'warm'].includes(of),
);
const screens = { phone: [15, 33], laptop: [68, 107] } as const;
const { minScreenAnswer } = presetLimits(light.limits, 'standard');

/** Whether a browser would say that the screen does not reach the face: eight looks under the bright page, four under the dark one. */
function says(scenery: LitScenery, roomLux: number, seed: string, moves: boolean): boolean {
  const random = seeded(seed);
  const [least, most] = screens[scenery[0].device as keyof typeof screens];
  const conditions: LitConditions = {
    roomLux,
    screenLux: between(random, least, most),
    faceMetering: between(random, 0.4, 1),
    whiteBalance: pickOf(random, [0, 0.5, 0.9]),
    flicker: between(random, 0, 0.05),
    noise: between(random, 0.8, 2.5),
  };
  const posture = pickOf(random, scenery);
  const looks = (count: number, glow: typeof bright) =>
    Array.from({ length: count }, () => litFrame(moves ? pickOf(random, scenery) : posture, glow, conditions, random));
  return isTooWeak(looks(8, bright), looks(4, unlit), minScreenAnswer);
}

/** The share of sceneries of a device in which it is said, each a few times. */
function share(device: keyof typeof screens, roomLux: number, moves = false): number {
  const seen = heads.filter(([view]) => view.device === device);
  const said = seen.flatMap((scenery, index) =>
    [0, 1, 2].map((time) => says(scenery, roomLux, `${device} ${roomLux} ${index} ${time}`, moves)),
  );
  return said.filter(Boolean).length / said.length;
}

describe('whether a browser notices that the screen does not reach a face', () => {
  for (const device of ['phone', 'laptop'] as const) {
    it(`is no false alarm before a ${device} in up to 200 lux, whether the person moves or not`, () => {
      for (const roomLux of [20, 100, 200])
        for (const moves of [false, true])
          expect(share(device, roomLux, moves))
            .withContext(`${roomLux} lux`)
            .toBe(0);
    });
  }

  it('is noticed before a phone from 1,000 lux on', () => {
    for (const roomLux of [1_000, 3_000, 10_000])
      expect(share('phone', roomLux)).withContext(`${roomLux} lux`).toBeGreaterThanOrEqual(0.85);
  });

  it('is noticed before a laptop, whose screen reaches further, in the sun', () => {
    expect(share('laptop', 10_000)).toBeGreaterThanOrEqual(0.85);
  });
});
