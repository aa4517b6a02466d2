import { sizeText } from './size-text';

describe('a size in words', () => {
  for (const [bytes, words] of [
    [0, '0 B'],
    [999, '999 B'],
    [1000, '1.0 kB'],
    [64_249, '64.2 kB'],
    [999_949, '999.9 kB'],
    [999_951, '1.00 MB'],
    [1_310_000, '1.31 MB'],
  ] as const) {
    it(`${bytes} bytes are “${words}”`, () => expect(sizeText(bytes, 'en')).toBe(words));
  }
});
