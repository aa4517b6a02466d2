import { jpegLightMeter } from '@liveness/adapters';
import { decide, presetLimits } from '@liveness/challenge-kernel';
import { dark, type Glow, light, type LightParams, ringColour } from '@liveness/challenge-light';
import type { FaceLight } from '@liveness/domain';
import { person, seenFace } from '@liveness/synthetic-person';
import { seededRandom } from '../seeded-random';
import { litFace, litJpeg, litShot, type Surface } from './lit';

const limits = { ...presetLimits(light.limits, 'standard'), minSimilarity: 0 };
const colours = [40, 260, 480, 100, 330].map(ringColour);
const params: LightParams = {
  imageWidth: litShot.width,
  imageHeight: litShot.height,
  stepCount: colours.length,
  stepMs: 600,
  sequences: [colours],
};
const face = seenFace(person({ pose: { yaw: 0, pitch: 0, roll: 0 } }), litShot);

/** Returns why an attempt ends of which each frame has this light. */
function reasonOf(lightUnder: (glow: Glow, index: number) => FaceLight | undefined): string {
  const frames = [dark, ...colours].map((glow, index) => {
    const measured = lightUnder(glow, index);
    return {
      capturedAt: index * 900,
      legsTold: index,
      observation: { faces: [face], ...(measured && { light: measured }) },
    };
  });
  return decide(light, params, limits, frames).reason;
}

const reasons: Readonly<Record<Surface, string>> = {
  head: 'passed',
  picture: 'background_follows',
  'cut-out': 'not_a_head',
  display: 'light_too_weak',
};

describe('what a screen lights', () => {
  for (const [surface, reason] of Object.entries(reasons) as [Surface, string][])
    it(`is decided as ${reason} by its numbers: ${surface}`, () => {
      const random = seededRandom(1, 2);
      expect(reasonOf((glow) => litFace({ glow, screen: 0.6, surface }, random))).toBe(reason);
    });

  for (const surface of ['head', 'cut-out'] as const)
    it(`is decided alike by its pictures, as a meter measures them: ${surface}`, () => {
      expect(
        reasonOf((glow, index) =>
          jpegLightMeter.measure(litJpeg({ glow, screen: 0.6, surface }, { yaw: 0, grainSeed: index + 1 }), face),
        ),
      ).toBe(reasons[surface]);
    });
});
