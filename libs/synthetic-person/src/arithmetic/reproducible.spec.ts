import * as fc from 'fast-check';
import { cosine, decay, fiveEighthsPower, sine, wholePower } from './reproducible';

describe('arithmetic of basic operations alone', () => {
  it('decays as the exponential function does', () => {
    fc.assert(
      fc.property(fc.double({ min: -40, max: 0, noNaN: true }), (x) => {
        expect(decay(x) / Math.exp(x)).toBeCloseTo(1, 8);
      }),
    );
  });

  it('decays to nothing, even where the exponent would leave the table', () => {
    expect(decay(-45)).toBe(0);
    expect(decay(-1e9)).toBe(0);
    expect(decay(0)).toBe(1);
  });

  it('knows sine and cosine of the angles of a drawing', () => {
    fc.assert(
      fc.property(fc.double({ min: -50, max: 50, noNaN: true }), (x) => {
        expect(sine(x)).toBeCloseTo(Math.sin(x), 8);
        expect(cosine(x)).toBeCloseTo(Math.cos(x), 8);
      }),
    );
  });

  it('raises to powers', () => {
    expect(wholePower(0.9, 22)).toBeCloseTo(0.9 ** 22, 12);
    expect(wholePower(0.97, 90)).toBeCloseTo(0.97 ** 90, 12);
    expect(fiveEighthsPower(0.3)).toBeCloseTo(0.3 ** 0.625, 12);
  });
});
