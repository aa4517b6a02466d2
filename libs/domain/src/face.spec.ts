import { degreesOf, landmarkOf, pixelBox } from './face';
import type { Box } from './geometry';
import type { Face } from './observation';

describe('pixelBox', () => {
  const image = { width: 640, height: 480 };

  it('gives edges and area in pixels of the image', () => {
    const face = { landmarks: [], box: { left: 0.25, top: 0.125, width: 0.5, height: 0.25 } };
    expect(pixelBox(face, image)).toEqual({ left: 160, top: 60, right: 480, bottom: 180, area: 38_400 });
  });

  it('gives a box that lies outside the image as it is', () => {
    expect(pixelBox({ landmarks: [], box: { left: -0.5, top: 1, width: 0.25, height: 0.5 } }, image)).toEqual({
      left: -320,
      top: 480,
      right: -160,
      bottom: 720,
      area: 38_400,
    });
  });

  it('has none for a face without a box', () => {
    expect(pixelBox({ landmarks: [] }, image)).toBeUndefined();
  });

  const sane: Box = { left: 0.25, top: 0.25, width: 0.5, height: 0.5 };
  for (const side of ['left', 'top', 'width', 'height'] as const) {
    for (const value of [NaN, Infinity, -Infinity, Number.MAX_VALUE]) {
      it(`has none where ${side} is ${value}`, () => {
        expect(pixelBox({ landmarks: [], box: { ...sane, [side]: value } }, image)).toBeUndefined();
      });
    }
  }
});

describe('landmarkOf', () => {
  function faceWith(...xs: readonly number[]): Face {
    return { landmarks: [...xs.map((x) => ({ type: 'nose', x, y: 0.5 })), { type: 'eyeLeft', x: 0.9, y: 0.9 }] };
  }

  it('finds a landmark by its type', () => {
    expect(landmarkOf(faceWith(0.4), 'nose')?.x).toBe(0.4);
  });

  it('takes the last one where a type occurs more than once', () => {
    expect(landmarkOf(faceWith(0.4, 0.6), 'nose')?.x).toBe(0.6);
  });

  it('finds nothing where the type does not occur', () => {
    expect(landmarkOf(faceWith(), 'nose')).toBeUndefined();
  });

  it('finds nothing where the last one has no finite place', () => {
    expect(landmarkOf(faceWith(0.4, NaN), 'nose')).toBeUndefined();
  });
});

describe('degreesOf', () => {
  it('gives a rotation about one axis', () => {
    expect(degreesOf({ landmarks: [], rotation: { yaw: -3, pitch: 4 } }, 'yaw')).toBe(-3);
  });

  for (const rotation of [undefined, {}, { yaw: NaN }, { yaw: Infinity }]) {
    it(`does not know the yaw of ${JSON.stringify(rotation)} (${rotation?.yaw})`, () => {
      expect(degreesOf({ landmarks: [], rotation }, 'yaw')).toBeUndefined();
    });
  }
});
