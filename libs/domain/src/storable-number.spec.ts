import { isStorable } from './storable-number';

describe('a number', () => {
  for (const value of [0, -0, 1e-130, -1e-130, 0.1, 1, 16_384, Number.MAX_SAFE_INTEGER, Number.MIN_SAFE_INTEGER])
    it(`can be stored: ${value}`, () => expect(isStorable(value)).toBeTrue());

  for (const value of [
    Number.MIN_VALUE,
    9.99e-131,
    -1e-131,
    2 ** 53,
    -(2 ** 53),
    1e126,
    Number.MAX_VALUE,
    Infinity,
    NaN,
  ])
    it(`cannot be stored: ${value}`, () => expect(isStorable(value)).toBeFalse());
});
