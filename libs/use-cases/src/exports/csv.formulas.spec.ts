import * as fc from 'fast-check';
import { withoutFormulas } from './csv';

describe('withoutFormulas', () => {
  for (const [hostile, harmless] of [
    ["=cmd|'/c calc'!A0", "'=cmd|'/c calc'!A0"],
    ['+1', "'+1"],
    ['-1+1', "'-1+1"],
    ['@SUM(1)', "'@SUM(1)"],
    ['＝1', "'＝1"],
    ['＋1', "'＋1"],
    ['－1', "'－1"],
    ['＠SUM(1)', "'＠SUM(1)"],
    ['\t=1', "'\t'=1"],
    ['\rtext', "'\rtext"],
    ['\ntext', "'\ntext"],
    ['  =1', "'  =1"],
    ['"=1', '\'"=1'],
    ["'=1", "''=1"],
    [' " \u00a0\u200b\ufeff=1', '\' " \u00a0\u200b\ufeff=1'],
    ['Mozilla;=HYPERLINK("http://x")', 'Mozilla;\'=HYPERLINK("http://x")'],
    ['a,=1\r\n@b', "a,'=1\r'\n'@b"],
  ] as const) {
    it(`disarms the formula ${JSON.stringify(hostile)}`, () => {
      expect(withoutFormulas(hostile)).toBe(harmless);
    });
  }

  for (const text of [
    '',
    'ada',
    '2f6b0c1e-1111-4222-8333-444455556666',
    '2026-01-02T03:04:05.000Z',
    'ada+liveness@example.org',
    'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0',
    '390x844',
    'FaceTime HD Camera (05ac:8514)',
  ]) {
    it(`does not change harmless text: ${text}`, () => {
      expect(withoutFormulas(text)).toBe(text);
    });
  }

  it('keeps every character, and adds apostrophes only', () => {
    const character = fc.constantFrom(
      '=',
      '+',
      '-',
      '@',
      '＝',
      '\t',
      '\r',
      '\n',
      ' ',
      '"',
      "'",
      ',',
      ';',
      '|',
      '\u200b',
      'a',
      '1',
      '😀',
    );
    fc.assert(
      fc.property(
        fc.array(character).map((each) => each.join('')),
        (text) => {
          expect(withoutFormulas(text).replaceAll("'", '')).toBe(text.replaceAll("'", ''));
        },
      ),
    );
  });
});
