import type { Translation } from '@jsverse/transloco';
import { foldReasons } from '@liveness/challenge-kernel';
import { registry } from '@liveness/challenge-registry';
import { slices } from '../admin/words/slices';
import { bestLanguage, fallbackLanguage, languages } from './languages';

/** The keys of a language's words, in dots, with the parameters that each of them names. */
function keysOf(words: Translation, before = ''): readonly string[] {
  return Object.entries(words).flatMap(([key, value]) =>
    typeof value === 'string'
      ? [
          `${before}${key} ${[...value.matchAll(/\{\{(\w+)\}\}/g)]
            .map(([, name]) => name)
            .sort()
            .join(' ')}`.trim(),
        ]
      : keysOf(value, `${before}${key}.`),
  );
}

function emptyIn(words: Translation): readonly string[] {
  return keysOf(words).filter((key) => String(at(words, key.split(' ')[0] ?? '')).trim() === '');
}

function at(words: Translation, path: string): unknown {
  return path
    .split('.')
    .reduce<unknown>((inside, key) => (inside as Record<string, unknown> | undefined)?.[key], words);
}

describe('the portal’s languages', () => {
  it('prefer what the browser asks for, whatever the region', () => {
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

      it('says all that the others say, with the same parameters', async () => {
        const fallback = languages.find(({ id }) => id === fallbackLanguage);
        const expected = keysOf((await fallback?.words())?.default ?? {});
        expect([...keysOf(words)].sort()).toEqual([...expected].sort());
      });

      it('leaves nothing empty', () => {
        expect(emptyIn(words)).toEqual([]);
      });

      for (const challenge of registry.challenges) {
        it(`has words for all that ${challenge.type} can hint at or refuse for`, () => {
          const paths = [
            `challenges.${challenge.type}.name`,
            `welcome.task.${challenge.type}`,
            ...challenge.hints.map((hint) => `hints.${challenge.type}.${hint}`),
            ...challenge.reasons.map((reason) => `reasons.${challenge.type}.${reason}`),
            ...foldReasons.map((reason) => `reasons.${reason}`),
          ];
          expect(paths.filter((path) => typeof at(words, path) !== 'string'))
            .withContext('without words')
            .toEqual([]);
        });
      }
    });
  }

  for (const slice of slices) {
    it(`all say what the console’s ${slice.id} says, with the same parameters, and leave nothing empty`, async () => {
      expect(Object.keys(slice.words).sort()).toEqual(languages.map(({ id }) => id).sort());
      const [expected, ...others] = await Promise.all(
        Object.values(slice.words).map(async (load) => (await load()).default),
      );
      for (const words of others) expect([...keysOf(words)].sort()).toEqual([...keysOf(expected ?? {})].sort());
      for (const words of [expected ?? {}, ...others]) expect(emptyIn(words)).toEqual([]);
    });
  }
});
