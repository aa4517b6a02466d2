import { foldHints, foldMeasurements, personState, signalsState } from '@liveness/challenge-kernel';
import { registry } from '@liveness/challenge-registry';
import { at } from '@liveness/ui/testing/word-keys';
import german from '../words/de.json';
import english from '../words/en.json';
import { stateText } from './state-text';

describe('the texts for steps of a decision', () => {
  for (const [language, texts] of Object.entries({ en: english, de: german })) {
    for (const { type, hints, measurements, states } of registry.challenges) {
      it(`exist in ${language} for every hint, measurement and state of ${type}`, () => {
        const missing = [
          ...[...hints, ...foldHints]
            .filter((hint) => !Object.hasOwn(texts.hints, hint))
            .map((hint) => `hints.${hint}`),
          ...[...measurements, ...foldMeasurements]
            .filter((name) => !Object.hasOwn(texts.measurements, name))
            .map((name) => `measurements.${name}`),
          ...[...Object.keys(states), personState, signalsState]
            .map((state) => stateText(type, state)?.key.replace('attempt.', '') ?? state)
            .filter((path) => typeof at(texts, path) !== 'string'),
        ];
        expect(missing).withContext(`missing in libs/console/src/attempts/detail/words/${language}.json`).toEqual([]);
      });
    }
  }
});
