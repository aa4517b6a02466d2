import type { PresetName } from '@liveness/domain';
import { presetLimits } from '@liveness/challenge-kernel';
import { pose } from './challenge';
import { draw } from './draw';

describe('drawing a POSE challenge', () => {
  const image = { width: 640, height: 480 };

  function expressionsUnder(preset: PresetName): readonly string[] {
    const drawn: string[] = [];
    for (let chance = 0, most = 0; chance <= most; chance += 1) {
      const { pose: expression } = draw(
        { image, metadata: undefined },
        presetLimits(pose.limits, preset),
        (min, max) => {
          most = max;
          return min + chance;
        },
      );
      drawn.push(`${expression.eyes} ${expression.mouth}`);
    }
    return drawn;
  }

  it('gives all eyes with all mouths, each as likely as any other, in the classic preset', () => {
    const drawn = expressionsUnder('classic');
    expect(drawn).toHaveSize(8);
    expect(new Set(drawn)).toHaveSize(8);
  });

  for (const preset of ['standard', 'strict'] as const) {
    it(`does not ask for the face at rest where that has to come first, as in the ${preset} preset`, () => {
      const drawn = expressionsUnder(preset);
      expect(drawn).toHaveSize(7);
      expect(new Set(drawn)).toHaveSize(7);
      expect(drawn).not.toContain('OPEN CLOSED');
    });
  }

  it('repeats the size of the image', () => {
    const drawn = draw({ image, metadata: undefined }, presetLimits(pose.limits, 'standard'), (min) => min);
    expect([drawn.imageWidth, drawn.imageHeight]).toEqual([640, 480]);
  });
});
