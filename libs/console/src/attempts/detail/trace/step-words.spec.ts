import { foldHints, foldMeasurements } from '@liveness/challenge-kernel';
import { registry } from '@liveness/challenge-registry';
import german from '../words/de.json';
import english from '../words/en.json';

describe('words for the steps of a decision', () => {
  for (const [language, words] of Object.entries({ en: english, de: german })) {
    for (const { type, hints, measurements } of registry.challenges) {
      it(`are there in ${language} for all that ${type} waits for and measures`, () => {
        const missing = [
          ...[...hints, ...foldHints]
            .filter((hint) => !Object.hasOwn(words.hints, hint))
            .map((hint) => `hints.${hint}`),
          ...[...measurements, ...foldMeasurements]
            .filter((name) => !Object.hasOwn(words.measurements, name))
            .map((name) => `measurements.${name}`),
        ];
        expect(missing).withContext(`missing in libs/console/src/attempts/detail/words/${language}.json`).toEqual([]);
      });
    }
  }
});
