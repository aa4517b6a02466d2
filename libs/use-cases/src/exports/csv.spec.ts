import * as fc from 'fast-check';
import { csvLine, withoutFormulas } from './csv';
import { parseCsv } from '../testing';

/** Texts of what attackers, quotes and separators are made of, as a browser's name could be. */
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
  it('quotes what has to be quoted', () => {
    expect(csvLine(['a', '', 'b,c', 'say "x"', 'two\r\nlines', ' b '])).toBe(
      'a,,"b,c","say ""x""","two\r\nlines"," b "\r\n',
    );
  });

  it('is read as it was written, but for the apostrophes', () => {
    fc.assert(
      fc.property(fc.array(cells, { minLength: 1, maxLength: 4 }), (lines) => {
        expect(parseCsv(lines.map(csvLine).join(''))).toEqual(lines.map((line) => line.map(withoutFormulas)));
      }),
      { numRuns: 500 },
    );
  });

  it('starts no formula in a spreadsheet that reads it so', () => {
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
    it(`starts no formula in a spreadsheet that takes ${separators} for separators, and our quotes for text`, () => {
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

/** Whether what is left of a cell without white space and double quotes is a formula; an apostrophe before it would have made it text. */
function startsFormula(cell: string): boolean {
  return /^[\s"\p{Cc}\p{Cf}]*[=+\-@＝＋－＠]/u.test(cell);
}
