import type { Face } from '@liveness/domain';
import { depthByForeshortening, earsAgainstNose } from './depth';
import { seenHead } from './testing/seen-head';

const image = { width: 640, height: 480 };
const straight = seenHead(image);

/** Returns a picture with only its nose pulled to the side. */
function dragged(pixels: number): Face {
  return {
    ...straight,
    landmarks: straight.landmarks.map((landmark) =>
      landmark.type.startsWith('nose') ? { ...landmark, x: landmark.x + pixels / image.width } : landmark,
    ),
  };
}

describe('depthByForeshortening', () => {
  it('is that of a head, to either side', () => {
    for (const side of [1, -1] as const) {
      const turned = [20, 25].map((degrees) => seenHead(image, { yawDegrees: side * degrees }));
      expect(depthByForeshortening(straight, turned, side, image)).toBeGreaterThan(0.5);
    }
  });

  it('is zero for a photograph', () => {
    const turned = [20, 35].map((yawDegrees) => seenHead(image, { flat: true, yawDegrees }));
    expect(depthByForeshortening(seenHead(image, { flat: true }), turned, 1, image)).toBeCloseTo(0, 6);
  });

  it('is negative for a head that turns to the other side', () => {
    expect(depthByForeshortening(straight, [seenHead(image, { yawDegrees: 25 })], -1, image)).toBeLessThan(-0.5);
  });

  it('is undefined without foreshortening', () => {
    expect(depthByForeshortening(straight, [straight, { landmarks: [] }], 1, image)).toBeUndefined();
  });
});

describe('earsAgainstNose', () => {
  it('is high when the ears go back as the nose comes forward', () => {
    expect(earsAgainstNose(straight, seenHead(image, { yawDegrees: 20 }), image)).toBeGreaterThan(1.4);
  });

  it('is near zero when only the nose is dragged', () => {
    expect(Math.abs(earsAgainstNose(straight, dragged(25), image) ?? NaN)).toBeLessThan(0.2);
  });

  it('is undefined for a nose that does not move, or without ears', () => {
    expect(earsAgainstNose(straight, straight, image)).toBeUndefined();
    expect(
      earsAgainstNose(
        straight,
        { landmarks: dragged(20).landmarks.filter(({ type }) => !type.includes('Jawline')) },
        image,
      ),
    ).toBeUndefined();
  });
});
