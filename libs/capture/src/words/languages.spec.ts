import { foldHints } from '@liveness/challenge-kernel';
import { registry } from '@liveness/challenge-registry';
import { languages } from '@liveness/ui/languages/languages';
import { at, emptyIn, keysOf } from '@liveness/ui/testing/word-keys';
import { captureWords } from './languages';
import type { Words } from './words';

describe('the languages of the capture flow', () => {
  it('are those of the portal', () => {
    expect(Object.keys(captureWords)).toEqual(languages.map(({ id }) => id));
  });

  for (const [language, load] of Object.entries(captureWords)) {
    describe(language, () => {
      let words: Words;

      beforeAll(async () => (words = (await load()).default));

      it('says all that English says, with the same parameters, and leaves nothing empty', async () => {
        const english = (await captureWords['en']?.())?.default ?? {};
        expect([...keysOf(words)].sort()).toEqual([...keysOf(english)].sort());
        expect(emptyIn(words)).toEqual([]);
      });

      it('names every challenge as the portal does', async () => {
        const portal = await languages.find(({ id }) => id === language)?.words();
        expect(words['challenges']).toEqual(portal?.default['challenges']);
      });

      for (const challenge of registry.challenges) {
        it(`has words for all that ${challenge.type} can hint at`, () => {
          const paths = [...challenge.hints, ...foldHints].map((hint) => `hints.${challenge.type}.${hint}`);
          expect(paths.filter((path) => typeof at(words, path) !== 'string'))
            .withContext(`missing in libs/capture/src/words/${language}.json`)
            .toEqual([]);
        });
      }
    });
  }
});
