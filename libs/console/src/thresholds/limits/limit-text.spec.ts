import type { Translation } from '@jsverse/transloco';
import { registry } from '@liveness/challenge-registry';
import german from '../words/de.json';
import english from '../words/en.json';
import { groupOf } from './limit-groups';
import { limitKey, unitKey } from './limit-name';

describe('the texts for limits', () => {
  const limits = registry.challenges.flatMap(({ type, limits }) =>
    Object.entries(limits).map(([name, spec]) => ({ type, name, spec })),
  );
  const at = (texts: Translation, type: string, name: string) =>
    (texts['limits'] as Record<string, Record<string, { name: string; meaning: string }>>)[type]?.[name];

  for (const { type, name, spec } of limits) {
    it(`exist for ${name} of ${type}, and match the challenge's own in English`, () => {
      expect(limitKey(type, name)).toBe(`${type}.${name}`);
      expect(at(english, type, name)?.meaning)
        .withContext('libs/console/src/thresholds/words/en.json')
        .toBe(spec.meaning);
      expect(at(english, type, name)?.name).toBeTruthy();
      expect(at(german, type, name)?.name).toBeTruthy();
      expect(at(german, type, name)?.meaning).toBeTruthy();
      expect(unitKey(spec.unit)).toBe(spec.unit);
      expect(groupOf(name))
        .withContext(`name ${name} in libs/console/src/thresholds/limits/limit-groups.ts`)
        .not.toBe('other');
    });
  }

  it('do not exist for limits that this portal does not know', () => {
    expect(limitKey('NOSE', 'unheardOf')).toBeUndefined();
    expect(limitKey('NOPE', 'frameCap')).toBeUndefined();
    expect(limitKey('NOSE', 'constructor')).toBeUndefined();
    expect(groupOf('unheardOf')).toBe('other');
  });
});
