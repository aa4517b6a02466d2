import { languages } from '@liveness/ui/languages/languages';
import { emptyIn, keysOf } from '@liveness/ui/testing/word-keys';
import { slices } from './slices';

describe('the words of the console', () => {
  for (const slice of slices) {
    it(`say all of ${slice.id} in every language, with the same parameters, and leave nothing empty`, async () => {
      expect(Object.keys(slice.words).sort()).toEqual(languages.map(({ id }) => id).sort());
      const [expected, ...others] = await Promise.all(
        Object.values(slice.words).map(async (load) => (await load()).default),
      );
      for (const words of others) expect([...keysOf(words)].sort()).toEqual([...keysOf(expected ?? {})].sort());
      for (const words of [expected ?? {}, ...others]) expect(emptyIn(words)).toEqual([]);
    });
  }
});
