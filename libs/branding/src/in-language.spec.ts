import { inLanguage } from './in-language';

describe('inLanguage', () => {
  const names = { en: 'english', 'pt-BR': 'brazilian', de: 'german', 'de-CH': 'swiss' };

  for (const [tag, value] of [
    ['de', 'german'],
    ['de-ch', 'swiss'],
    ['de-AT', 'german'],
    ['pt-PT', 'brazilian'],
    ['fr', 'english'],
    ['constructor', 'english'],
    ['', 'english'],
  ] as const)
    it(`finds the ${value} one for a person who reads ${tag || 'nothing known'}`, () => {
      expect(inLanguage(names, tag)).toBe(value);
    });

  it('returns the only one to everybody', () => {
    expect(inLanguage('Nordlicht', 'ar')).toBe('Nordlicht');
  });
});
