import type { Face } from '@liveness/domain';
import { shiftPercent } from './shift';

const image = { width: 640, height: 480 };
/** A face that is 160 pixels wide, with its nose at a pixel. */
const faceAt = (x: number, y: number): Face => ({
  confidence: 99,
  box: { left: 0.3, top: 0.2, width: 160 / image.width, height: 0.5 },
  landmarks: [{ type: 'nose', x: x / image.width, y: y / image.height }],
});

describe('shiftPercent', () => {
  it('is the same share of the face’s width sideways, up and down, whatever the shape of the picture', () => {
    const start = faceAt(320, 240);
    expect(shiftPercent(start, faceAt(368, 240), image)).toBeCloseTo(30, 9);
    expect(shiftPercent(start, faceAt(320, 288), image)).toBeCloseTo(30, 9);
    expect(shiftPercent(start, faceAt(288, 216), image)).toBeCloseTo(25, 9);
    expect(shiftPercent(start, start, image)).toBe(0);
  });

  it('is unknown without a nose, or without the size of the face', () => {
    const [start, { box: _, ...boxless }] = [faceAt(320, 240), faceAt(320, 240)];
    expect(shiftPercent(start, { ...start, landmarks: [] }, image)).toBeUndefined();
    expect(shiftPercent(boxless, start, image)).toBeUndefined();
    expect(shiftPercent(start, boxless, image)).toBe(0);
  });
});
