import { compressJson, decompressJson } from './compressed-json';

describe('compressed JSON', () => {
  for (const value of [
    { faces: [] },
    'text “β”',
    0.1 + 0.2,
    [Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY],
    { deep: { value: Number.NaN } },
    null,
  ]) {
    it(`restores ${JSON.stringify(value)}`, () => {
      expect(decompressJson<typeof value>(compressJson(value))).toEqual(value);
    });
  }

  it('does not mistake a text that looks like its own encoding of numbers', () => {
    expect(decompressJson<unknown>(compressJson({ name: '$number' }))).toEqual({ name: '$number' });
  });

  it('throws when the bytes were changed', () => {
    const bytes = compressJson({ faces: [] });
    bytes.set([bytes.at(-1)! ^ 1], bytes.length - 1);
    expect(() => decompressJson(bytes)).toThrow();
  });
});
