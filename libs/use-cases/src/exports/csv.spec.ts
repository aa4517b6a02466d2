import * as fc from 'fast-check';
import { csvLine, withoutFormulas } from './csv';
import { parseCsv } from '../testing';

/** Texts made of the characters that attackers use, of quotes and of separators, as in a browser's name. */
const hostile = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc
    .array(
      fc.constantFrom(
        '=',
        '+',
        '-',
        '@',
        '＝',
        '＋',
        '－',
        '＠',
        '\t',
        '\r',
        '\n',
        ' ',
        '"',
        '""',
        "'",
        ',',
        ';',
        '|',
        '\u00a0',
        '\ufeff',
        'cmd',
        'Mozilla/5.0',
        '1',
      ),
    )
    .map((each) => each.join('')),
);
const cells = fc.array(hostile, { minLength: 1, maxLength: 5 });

describe('a line of CSV', () => {
  it('quotes what needs quotes', () => {
    expect(csvLine(['a', '', 'b,c', 'say "x"', 'two\r\nlines', ' b '])).toBe(
      'a,,"b,c","say ""x""","two\r\nlines"," b "\r\n',
    );
  });

  it('is read as it was written, except for the apostrophes', () => {
    fc.assert(
      fc.property(fc.array(cells, { minLength: 1, maxLength: 4 }), (lines) => {
        expect(parseCsv(lines.map(csvLine).join(''))).toEqual(lines.map((line) => line.map(withoutFormulas)));
      }),
      { numRuns: 500 },
    );
  });

  it('contains no formula for a spreadsheet that reads RFC 4180', () => {
    fc.assert(
      fc.property(cells, (line) => {
        for (const cell of parseCsv(csvLine(line)).flat())
          expect(startsFormula(cell) || /^[\t\r\n]/.test(cell))
            .withContext(JSON.stringify(cell))
            .toBeFalse();
      }),
      { numRuns: 500 },
    );
  });

  for (const [separators, pattern] of [
    ['semicolons', /[;\r\n]/],
    ['tabs', /[\t\r\n]/],
    ['anything', /[,;|\t\r\n]/],
  ] as const) {
    it(`contains no formula for a spreadsheet that splits at ${separators} and reads our quotes as text`, () => {
      fc.assert(
        fc.property(cells, (line) => {
          for (const cell of csvLine(line).split(pattern))
            expect(startsFormula(cell)).withContext(JSON.stringify(cell)).toBeFalse();
        }),
        { numRuns: 500 },
      );
    });
  }
});

/**
 * Returns whether the rest of a cell, without white space and double quotes, is a formula. An apostrophe before it
 * would have made it text.
 */
function startsFormula(cell: string): boolean {
  return /^[\s"\p{Cc}\p{Cf}]*[=+\-@＝＋－＠]/u.test(cell);
}
