import type { Face } from '@liveness/domain';
import { area } from './area';
import { classic, params, said, strict } from './state.builders';

describe('the area state', () => {
  /** Returns a face with this box in pixels. */
  function faceAt(left: number, top: number, width: number, height: number, yaw = 0): Face {
    return {
      landmarks: [],
      box: { left: left / 480, top: top / 480, width: width / 480, height: height / 480 },
      rotation: { yaw },
    };
  }

  function resultOf(faces: readonly Face[], limits = classic): string {
    return said(area({ faces }, { params, limits, memory: { frames: 0 } }));
  }

  const filling = faceAt(105, 60, 270, 360);

  it('moves on when a face fills the area to its borders', () => {
    expect(resultOf([filling])).toBe('next: nose');
  });

  const outside = [
    { side: 'left', face: faceAt(104, 100, 200, 300) },
    { side: 'top', face: faceAt(120, 59, 200, 300) },
    { side: 'right', face: faceAt(176, 100, 200, 300) },
    { side: 'bottom', face: faceAt(120, 121, 200, 300) },
  ];
  for (const { side, face } of outside) {
    it(`asks a face that sticks out by a pixel at the ${side} to centre`, () => {
      expect(resultOf([face])).toBe('stay: centre_face');
    });
  }

  it('asks a face larger than the area to move back', () => {
    expect(resultOf([faceAt(100, 60, 272, 360)])).toBe('stay: move_back');
    expect(resultOf([faceAt(105, 60, 270, 362)])).toBe('stay: move_back');
  });

  it('accepts a face with a fifth of the area: 40 % less a tolerance of 20', () => {
    expect(resultOf([faceAt(120, 70, 108, 180)])).toBe('next: nose');
    expect(resultOf([faceAt(120, 70, 108, 179)])).toBe('stay: come_closer');
  });

  it('looks at the first face only, and waits until there is one with a box', () => {
    expect(resultOf([filling, faceAt(0, 0, 10, 10)])).toBe('next: nose');
    expect(resultOf([])).toBe('stay: no_face');
    expect(resultOf([{ landmarks: [] }, filling])).toBe('stay: face_unclear');
  });

  it('ignores how the head is turned, unless the limits require it', () => {
    const turned = faceAt(105, 60, 270, 360, -90);
    expect(resultOf([turned])).toBe('next: nose');
    expect(resultOf([turned], strict)).toBe('stay: look_straight');
  });

  describe('in the strict preset', () => {
    it('starts when the head looks straight ahead', () => {
      expect(resultOf([faceAt(105, 60, 270, 360, 10)], strict)).toBe('next: nose');
      expect(resultOf([faceAt(105, 60, 270, 360, -10.1)], strict)).toBe('stay: look_straight');
    });

    it('does not start when the rotation of the head is unknown', () => {
      expect(resultOf([{ ...filling, rotation: undefined }], strict)).toBe('stay: look_straight');
    });

    it('fails on a second face, or none, from here on', () => {
      expect(resultOf([filling, filling], strict)).toBe('fail: number_of_faces');
      expect(resultOf([], strict)).toBe('fail: number_of_faces');
    });
  });
});
