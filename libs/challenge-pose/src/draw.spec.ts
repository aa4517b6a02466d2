import type { PresetName } from '@liveness/domain';
import { presetLimits } from '@liveness/challenge-kernel';
import { pose } from './challenge';
import { draw } from './draw';

describe('draw', () => {
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

  it('draws all combinations of eyes and mouth with equal probability in the classic preset', () => {
    const drawn = expressionsUnder('classic');
    expect(drawn).toHaveSize(8);
    expect(new Set(drawn)).toHaveSize(8);
  });

  for (const preset of ['standard', 'strict'] as const) {
    it(`never draws the neutral face in the ${preset} preset, where it comes first anyway`, () => {
      const drawn = expressionsUnder(preset);
      expect(drawn).toHaveSize(7);
      expect(new Set(drawn)).toHaveSize(7);
      expect(drawn).not.toContain('OPEN CLOSED');
    });
  }

  it('repeats the image size', () => {
    const drawn = draw({ image, metadata: undefined }, presetLimits(pose.limits, 'standard'), (min) => min);
    expect([drawn.imageWidth, drawn.imageHeight]).toEqual([640, 480]);
  });
});
