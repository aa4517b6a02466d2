import { plainText, textFrom, typedFrom } from './typed-text';

describe('a text in a field', () => {
  for (const [text, typed] of [
    ['customer-7', 'customer-7'],
    [' a  b\t', '\\u{20}a  b\\u{9}'],
    ['a\u202eb\r\n', 'a\\u{202E}b\\u{D}\\u{A}'],
    ['CORP\\nina', 'CORP\\nina'],
    ['\\u{41}', '\\u{5C}u{41}'],
    ['\\u{5C}u{41}', '\\u{5C}u{5C}u{41}'],
    ['\u{e0041}', '\\u{E0041}'],
    ['عمر', 'عمر'],
    [' ', '\\u{20}'],
  ] as const)
    it(`is ${typed}, and means the same text again`, () => {
      expect(typedFrom(text)).toBe(typed);
      expect(textFrom(typed)).toBe(text);
    });

  it('may be typed in small letters, and without a notation where none is needed', () => {
    expect(textFrom(' \\u{202e}a')).toBe(' \u202ea');
  });

  it('is taken as it stands where a notation means no character', () => {
    for (const typed of ['\\u{110000}', '\\u{D83D}', '\\u{}', '\\u{zz}', '\\u0041'])
      expect(textFrom(typed)).toBe(typed);
  });

  it('is plain without what nobody sees', () => {
    expect(plainText('\u202e a\u200b  b\t\n ')).toBe('a b');
    expect(plainText('a\u00a0b')).toBe('ab');
  });
});
