import type { Translation } from '@jsverse/transloco';
import { foldReasons } from '@liveness/challenge-kernel';
import { registry } from '@liveness/challenge-registry';
import { bestLanguage, fallbackLanguage, languages } from '@liveness/ui/languages/languages';
import { at, emptyIn, keysOf } from '@liveness/ui/testing/word-keys';

describe('the portal’s languages', () => {
  it('follow the browser’s preference, whatever the region', () => {
    expect(bestLanguage(['de-CH', 'en'])).toBe('de');
    expect(bestLanguage(['EN-us'])).toBe('en');
    expect(bestLanguage(['tlh', 'de'])).toBe('de');
    expect(bestLanguage(['tlh'])).toBe(fallbackLanguage);
    expect(bestLanguage([])).toBe(fallbackLanguage);
  });

  for (const language of languages) {
    describe(language.name, () => {
      let words: Translation;

      beforeAll(async () => (words = (await language.words()).default));

      it('has all keys of the others, with the same parameters', async () => {
        const fallback = languages.find(({ id }) => id === fallbackLanguage);
        const expected = keysOf((await fallback?.words())?.default ?? {});
        expect([...keysOf(words)].sort()).toEqual([...expected].sort());
      });

      it('has no empty text', () => {
        expect(emptyIn(words)).toEqual([]);
      });

      for (const challenge of registry.challenges) {
        it(`has a text for every reason of ${challenge.type}`, () => {
          const paths = [
            `challenges.${challenge.type}.name`,
            `welcome.task.${challenge.type}`,
            ...challenge.reasons.map((reason) => `reasons.${challenge.type}.${reason}`),
            ...foldReasons.map((reason) => `reasons.${reason}`),
          ];
          expect(paths.filter((path) => typeof at(words, path) !== 'string'))
            .withContext(`missing in libs/ui/src/languages/words/${language.id}.json`)
            .toEqual([]);
        });
      }
    });
  }
});
