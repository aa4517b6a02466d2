import { hasInvisible, visibleParts, visibleText } from './visible-text';

describe('a text that somebody else has given', () => {
  const signs = (text: string, kind?: 'id' | 'prose') => visibleParts(text, kind).flatMap(({ sign }) => sign ?? []);

  for (const [what, text, expected] of [
    ['blanks outside', ' una  ', ['␣', '␣␣']],
    ['blanks that the page would make one', 'a  b c', ['␣␣']],
    ['a tab and line ends', 'a\tb\r\n', ['TAB', 'CR', 'LF']],
    ['overrides of the direction', 'a\u202ecba\u202c', ['RLO', 'PDF']],
    ['isolates', '\u2067a\u2069', ['RLI', 'PDI']],
    ['characters without a width', 'a\u200bb\u200dc\u2060\ufeff', ['ZWSP', 'ZWJ', 'WJ', 'BOM']],
    ['odd blanks', 'a\u00a0b\u3000', ['NBSP', 'U+3000']],
    ['fillers', '\u3164a\ufe0f', ['U+3164', 'U+FE0F']],
    ['tags and private characters', 'a\u{e0041}\ue000', ['U+E0041', 'U+E000']],
    ['half a surrogate pair', 'a\ud83d', ['U+D83D']],
    ['nothing else', 'Ünä-7_é عمر 北京 👍 O’Neil', []],
  ] as const)
    it(`has signs for ${what}`, () => {
      expect(signs(text)).toEqual([...expected]);
      expect(
        visibleParts(text)
          .map((part) => part.text)
          .join(''),
      ).toBe(text);
      expect(hasInvisible(text)).toBe(expected.length > 0);
    });

  it('keeps in prose what words in any script need, and shows what changes how they read', () => {
    expect(signs(' می‌خواهم\u200f 👩‍👧\ufe0f\n\tDr.\u00a0Una ', 'prose')).toEqual([]);
    expect(signs('calm\u202egnp.exe\u0000\u200b', 'prose')).toEqual(['RLO', 'NUL', 'ZWSP']);
  });

  it('is one line of text with its signs, apart from the direction around it, for titles', () => {
    expect(visibleText(' a\u202eb\n')).toBe('\u2068[␣]a[RLO]b[LF]\u2069');
  });
});
