import { textFor } from './consent-text';

const text = (lead: string) => ({ lead, points: ['x'] });

describe('the deployment’s own text', () => {
  const texts = { en: text('english'), 'pt-BR': text('brazilian'), de: text('german'), 'de-CH': text('swiss') };

  for (const [tag, language, lead] of [
    ['de', 'de', 'german'],
    ['de-ch', 'de-CH', 'swiss'],
    ['de-AT', 'de', 'german'],
    ['pt', 'pt-BR', 'brazilian'],
    ['pt-PT', 'pt-BR', 'brazilian'],
    ['EN-gb', 'en', 'english'],
    ['fr', 'en', 'english'],
    ['constructor', 'en', 'english'],
    ['', 'en', 'english'],
  ] as const) {
    it(`is in ${language} for a person who reads ${tag || 'nothing known'}`, () => {
      expect(textFor(texts, tag)).toEqual({ language, lead, points: ['x'] });
    });
  }

  it('may be absent', () => {
    expect(textFor(undefined, 'de')).toBeUndefined();
    expect(textFor({}, 'de')).toBeUndefined();
  });
});
