import type { Face } from '@liveness/domain';
import { gazeOf } from './eyes';

describe('gazeOf', () => {
  /** Returns an eye 0.3 wide, so that a third is 0.1. */
  function eyeWith(pupil: number, left = 0.25, right = 0.55): Face {
    const at = (type: string, x: number) => ({ type, x, y: 0.5 });
    return { landmarks: [at('leftEyeLeft', left), at('leftEyeRight', right), at('leftPupil', pupil)] };
  }

  const cases = [
    { pupil: 0.25, direction: 'left' },
    { pupil: 0.3699, direction: 'left' },
    { pupil: 0.3701, direction: 'straight' },
    { pupil: 0.4, direction: 'straight' },
    { pupil: 0.4299, direction: 'straight' },
    { pupil: 0.4301, direction: 'right' },
    { pupil: 0.9, direction: 'right' },
  ] as const;
  for (const { pupil, direction } of cases) {
    it(`is ${direction} for a pupil at ${pupil} between 0.25 and 0.55`, () => {
      expect(gazeOf(eyeWith(pupil), 'left', 1.2)?.direction).toBe(direction);
    });
  }

  it('counts a pupil exactly on the border as looking aside', () => {
    expect(gazeOf(eyeWith(1, 0, 3), 'left', 1)?.direction).toBe('left');
    expect(gazeOf(eyeWith(2, 0, 3), 'left', 1)?.direction).toBe('right');
  });

  it('is left for an eye without width unless its pupil is on the right', () => {
    expect(gazeOf(eyeWith(0.4, 0.4, 0.4), 'left', 1.2)?.direction).toBe('left');
    expect(gazeOf(eyeWith(0.41, 0.4, 0.4), 'left', 1.2)?.direction).toBe('right');
  });

  it('measures the pupil against both borders', () => {
    expect(
      gazeOf(eyeWith(1.5, 0, 3), 'left', 1)?.measurements.map(({ value, relation, limit }) => [value, relation, limit]),
    ).toEqual([
      [1.5, '<=', 1],
      [1.5, '>=', 2],
    ]);
  });

  for (const missing of ['leftEyeLeft', 'leftEyeRight', 'leftPupil']) {
    it(`is undefined without ${missing}`, () => {
      const { landmarks } = eyeWith(0.4);
      expect(gazeOf({ landmarks: landmarks.filter(({ type }) => type !== missing) }, 'left', 1.2)).toBeUndefined();
    });
  }

  it('looks at the requested eye', () => {
    expect(gazeOf(eyeWith(0.4), 'right', 1.2)).toBeUndefined();
  });
});
