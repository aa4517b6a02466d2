import { barOf } from './measure-bar';

describe("a measurement's bar", () => {
  it('shows value and limit on one scale that starts at zero', () => {
    expect(barOf({ value: 5, limit: 10 })).toEqual({ from: 0, length: 0.4, limit: 0.8 });
    expect(barOf({ value: 10, limit: 5 })).toEqual({ from: 0, length: 0.8, limit: 0.4 });
  });

  it('extends to the left for negative values', () => {
    expect(barOf({ value: -10, limit: 10 })).toEqual({ from: 0.1, length: 0.4, limit: 0.9 });
    expect(barOf({ value: -60, limit: 0 })).toEqual({ from: 0.2, length: 0.8, limit: 1 });
  });

  it('is empty when everything is zero', () =>
    expect(barOf({ value: 0, limit: 0 })).toEqual({ from: 0, length: 0, limit: 0 }));

  it('is undefined for numbers that are not finite', () => {
    expect(barOf({ value: null, limit: 1 })).toBeUndefined();
    expect(barOf({ value: 1, limit: Number.MAX_SAFE_INTEGER })).toBeUndefined();
  });
});
