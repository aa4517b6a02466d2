import { foldHints, foldMeasurements } from '@liveness/challenge-kernel';
import { registry } from '@liveness/challenge-registry';
import german from '../words/de.json';
import english from '../words/en.json';

describe('the texts for steps of a decision', () => {
  for (const [language, texts] of Object.entries({ en: english, de: german })) {
    for (const { type, hints, measurements } of registry.challenges) {
      it(`exist in ${language} for every hint and measurement of ${type}`, () => {
        const missing = [
          ...[...hints, ...foldHints]
            .filter((hint) => !Object.hasOwn(texts.hints, hint))
            .map((hint) => `hints.${hint}`),
          ...[...measurements, ...foldMeasurements]
            .filter((name) => !Object.hasOwn(texts.measurements, name))
            .map((name) => `measurements.${name}`),
        ];
        expect(missing).withContext(`missing in libs/console/src/attempts/detail/words/${language}.json`).toEqual([]);
      });
    }
  }
});
