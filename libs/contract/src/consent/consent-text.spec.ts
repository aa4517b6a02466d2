import { consentBounds, readConsentFile } from './consent-text';

const text = { lead: 'Hello', points: ['one', 'two'] };
const good = { version: '2026-11', texts: { en: text, 'pt-BR': text } };
const problemsOf = (file: unknown) => {
  const read = readConsentFile(typeof file === 'string' ? file : JSON.stringify(file));
  return read.ok ? [] : read.problems;
};
const withLead = (lead: unknown) => ({ ...good, texts: { en: { ...text, lead } } });
const languages = (count: number) =>
  Object.fromEntries(Array.from({ length: count }, (_, index) => [`en-x${index}`, text]));
const { textLength, points, versionLength, fileLength } = consentBounds;

describe('a file of consent texts', () => {
  it('has a version, and a text in each language, in their order', () => {
    const read = readConsentFile(JSON.stringify(good));
    expect(read).toEqual({ ok: true, file: good });
    expect(read.ok && Object.keys(read.file.texts)).toEqual(['en', 'pt-BR']);
  });

  it('may be as large as its bounds, in any script', () => {
    const longest = { lead: 'x'.repeat(textLength), points: Array.from({ length: points }, () => 'ﷺ') };
    expect(problemsOf({ version: 'v'.repeat(versionLength), texts: { ar: longest } })).toEqual([]);
    expect(problemsOf({ ...good, texts: languages(consentBounds.languages) })).toEqual([]);
    expect(problemsOf(withLead('יש לך 30 יום — “& more”'))).toEqual([]);
  });

  const wrong: readonly (readonly [file: unknown, ...problems: string[]])[] = [
    ['', 'is not JSON with version and texts only'],
    ['{"version": "1",', 'is not JSON with version and texts only'],
    ['null', 'is not JSON with version and texts only'],
    [[], 'is not JSON with version and texts only'],
    [{ ...good, more: 1 }, 'is not JSON with version and texts only'],
    [' '.repeat(fileLength + 1), `has more than ${fileLength} characters`],
    [{ ...good, version: 2026 }, 'version is not a text'],
    [{ ...good, version: ' ' }, 'version is empty'],
    [{ ...good, version: 'v'.repeat(versionLength + 1) }, `version has more than ${versionLength} characters`],
    [{ version: '1' }, 'texts is not a text for each language'],
    [{ ...good, texts: {} }, 'texts names no language'],
    [{ ...good, texts: languages(21) }, 'texts has more than 20 languages'],
    [
      { ...good, texts: { en: text, English_: text } },
      'texts has a key that is not a language tag such as de or pt-BR',
    ],
    ['{"version":"1","texts":{"__proto__":{"lead":"a","points":["b"]}}}', 'texts names no language'],
    [{ ...good, texts: { 'pt-BR': text, 'pt-br': text } }, 'texts names a language twice'],
    [{ ...good, texts: { de: 'Hallo' } }, 'texts.de is not JSON with lead and points only'],
    [{ ...good, texts: { de: { ...text, title: 'x' } } }, 'texts.de is not JSON with lead and points only'],
    [{ ...good, texts: { de: { lead: 'x' } } }, 'texts.de.points is not a list of texts'],
    [{ ...good, texts: { de: { ...text, points: [] } } }, 'texts.de.points is empty'],
    [
      { ...good, texts: { de: { ...text, points: Array.from({ length: points + 1 }, () => 'x') } } },
      `texts.de.points has more than ${points} points`,
    ],
    [{ ...good, texts: { de: { ...text, points: ['x', 7] } } }, 'texts.de.points.1 is not a text'],
    [{ ...good, texts: { de: { ...text, points: ['x', ''] } } }, 'texts.de.points.1 is empty'],
    [withLead('x'.repeat(textLength + 1)), `texts.en.lead has more than ${textLength} characters`],
    [withLead('<a href="x">here</a>'), 'texts.en.lead contains < or >: plain text only'],
    [withLead('one\ntwo'), 'texts.en.lead contains a line break or another control character'],
    [withLead('a\u0000b'), 'texts.en.lead contains a line break or another control character'],
    [withLead('a\u202eb'), 'texts.en.lead contains a line break or another control character'],
    [{ version: '', texts: withLead('').texts }, 'version is empty', 'texts.en.lead is empty'],
  ];
  for (const [file, ...problems] of wrong) {
    it(`is rejected because it ${problems.join(', ')}: ${JSON.stringify(file).slice(0, 60)}`, () => {
      expect(problemsOf(file)).toEqual(problems);
    });
  }
});
