import { languages } from '@liveness/ui/languages/languages';
import { emptyIn, keysOf } from '@liveness/ui/testing/word-keys';
import { slices } from './slices';

describe("the console's translations", () => {
  for (const slice of slices) {
    it(`of ${slice.id} are complete in every language, with the same parameters and no empty text`, async () => {
      expect(Object.keys(slice.translations).sort()).toEqual(languages.map(({ id }) => id).sort());
      const [expected, ...others] = await Promise.all(
        Object.values(slice.translations).map(async (load) => (await load()).default),
      );
      for (const translations of others)
        expect([...keysOf(translations)].sort()).toEqual([...keysOf(expected ?? {})].sort());
      for (const translations of [expected ?? {}, ...others]) expect(emptyIn(translations)).toEqual([]);
    });
  }
});
