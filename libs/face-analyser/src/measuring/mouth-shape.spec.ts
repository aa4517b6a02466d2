import { meshWith } from '../testing/drawn-mesh';
import { mouthShape } from './mouth-shape';

/** A mouth whose corners are 50 apart, in a face whose eyes are 100 wide. */
function mouth({ gap = 0, lift = 0 }: { gap?: number; lift?: number }): ReturnType<typeof mouthShape> {
  const upper = 100 - gap / 2;
  const lower = 100 + gap / 2;
  return mouthShape(
    meshWith(
      {
        leftEyeOuter: [50, 0],
        rightEyeOuter: [150, 0],
        mouthLeft: [75, 100 - lift],
        mouthRight: [125, 100 - lift],
        innerLipLeft: [80, 100],
        innerLipRight: [120, 100],
      },
      { 13: [100, upper], 14: [100, lower], 82: [90, upper], 87: [90, lower], 312: [110, upper], 317: [110, lower] },
    ),
  );
}

describe('the shape of a mouth', () => {
  it('is as wide as its corners are apart, over the distance of the eyes', () => {
    expect(mouth({}).width).toBe(0.5);
  });

  it('is open as far as the inner lips are apart, over its inner width', () => {
    expect(mouth({ gap: 0 }).opening).toBe(0);
    expect(mouth({ gap: 8 }).opening).toBeCloseTo(0.2, 12);
  });

  it('has corners above its middle in a smile, below in a frown', () => {
    expect(mouth({ lift: 6 }).cornerLift).toBeCloseTo(0.06, 12);
    expect(mouth({ lift: -6 }).cornerLift).toBeCloseTo(-0.06, 12);
  });
});
