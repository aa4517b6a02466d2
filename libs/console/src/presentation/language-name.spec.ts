import { languageName } from './language-name';

describe('languageName', () => {
  it('names a language in the language of the console', () => {
    expect(languageName('de', 'en')).toBe('German');
    expect(languageName('de', 'de')).toBe('Deutsch');
    expect(languageName('pt-BR', 'en')).toBe('Brazilian Portuguese');
  });

  it('returns a tag that names nothing as it is', () => {
    for (const tag of ['xx', 'toolongtag', 'a']) expect(languageName(tag, 'en')).toBe(tag);
  });
});
