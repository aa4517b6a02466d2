import type { Face } from '@liveness/domain';
import { shapeChange } from './shape-change';
import { seenHead } from './testing/seen-head';

const image = { width: 640, height: 480 };
const straight = seenHead(image);

describe('shapeChange', () => {
  it('is zero between a face and the same one elsewhere', () => {
    expect(
      shapeChange(straight, seenHead(image, { at: { x: 100, y: 100 }, rollDegrees: 20, scale: 2 }), image),
    ).toBeCloseTo(0, 6);
  });

  it('is small between two moments of one head', () => {
    expect(shapeChange(seenHead(image, { yawDegrees: 10 }), seenHead(image, { yawDegrees: 14 }), image)).toBeLessThan(
      0.03,
    );
  });

  it('is larger between two faces with other proportions', () => {
    const wider: Face = {
      ...straight,
      landmarks: straight.landmarks.map((landmark) =>
        /mouth|Jaw/.test(landmark.type)
          ? { ...landmark, y: landmark.y + 0.03 * Math.sign(landmark.x - 0.5) }
          : landmark,
      ),
    };
    expect(shapeChange(straight, wider, image)).toBeGreaterThan(0.03);
  });

  it('is undefined for a face without landmarks', () => {
    expect(shapeChange(straight, { landmarks: [] }, image)).toBeUndefined();
  });
});
