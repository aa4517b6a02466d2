import { degreesOf, landmarkOf, pixelBox } from './face';
import type { Box } from './geometry';
import type { Face } from './observation';

describe('pixelBox', () => {
  const image = { width: 640, height: 480 };

  it('returns the edges and the area in pixels of the image', () => {
    const face = { landmarks: [], box: { left: 0.25, top: 0.125, width: 0.5, height: 0.25 } };
    expect(pixelBox(face, image)).toEqual({ left: 160, top: 60, right: 480, bottom: 180, area: 38_400 });
  });

  it('does not clip a box that lies outside the image', () => {
    expect(pixelBox({ landmarks: [], box: { left: -0.5, top: 1, width: 0.25, height: 0.5 } }, image)).toEqual({
      left: -320,
      top: 480,
      right: -160,
      bottom: 720,
      area: 38_400,
    });
  });

  it('is undefined for a face without a box', () => {
    expect(pixelBox({ landmarks: [] }, image)).toBeUndefined();
  });

  const sane: Box = { left: 0.25, top: 0.25, width: 0.5, height: 0.5 };
  for (const side of ['left', 'top', 'width', 'height'] as const) {
    for (const value of [NaN, Infinity, -Infinity, Number.MAX_VALUE]) {
      it(`is undefined when ${side} is ${value}`, () => {
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

  it('returns the last one when a type occurs more than once', () => {
    expect(landmarkOf(faceWith(0.4, 0.6), 'nose')?.x).toBe(0.6);
  });

  it('is undefined when the type does not occur', () => {
    expect(landmarkOf(faceWith(), 'nose')).toBeUndefined();
  });

  it('is undefined when the last one has a coordinate that is not finite', () => {
    expect(landmarkOf(faceWith(0.4, NaN), 'nose')).toBeUndefined();
  });
});

describe('degreesOf', () => {
  it('returns the rotation about one axis', () => {
    expect(degreesOf({ landmarks: [], rotation: { yaw: -3, pitch: 4 } }, 'yaw')).toBe(-3);
  });

  for (const rotation of [undefined, {}, { yaw: NaN }, { yaw: Infinity }]) {
    it(`is undefined for the yaw of ${JSON.stringify(rotation)} (${rotation?.yaw})`, () => {
      expect(degreesOf({ landmarks: [], rotation }, 'yaw')).toBeUndefined();
    });
  }
});
