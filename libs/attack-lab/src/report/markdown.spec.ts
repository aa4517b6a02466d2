import { markdownTable, withSection } from './markdown';
import type { Row } from './row';

const row: Row = {
  challenge: 'NOSE',
  preset: 'standard',
  kind: 'attack',
  name: 'flat-print',
  samples: 300,
  accepted: 3,
  rate: 0.01,
  low: 0.002,
  high: 0.03,
  promise: 0.01,
  met: true,
};

describe('the tables of the document', () => {
  it('have a line for each name and a column for each preset', () => {
    const table = markdownTable([
      row,
      { ...row, preset: 'strict', accepted: 6, rate: 0.02, promise: 0, met: false },
      { ...row, name: 'puppet', promise: null },
    ]);
    expect(table.split('\n')).toEqual([
      '| | samples | `standard` | `strict` |',
      '| --- | --- | --- | --- |',
      '| flat-print | 300 | 1.0 % (0.2 % – 3.0 %), promised ≤ 1.0 % | 2.0 % (0.2 % – 3.0 %), **promised ≤ 0.0 %** |',
      '| puppet | 300 | 1.0 % (0.2 % – 3.0 %) | – |',
    ]);
  });

  it('replace what was between their markers, and nothing else', () => {
    expect(withSection('a <!-- lab: x --> old <!-- /lab: x --> b', 'x', 'new')).toBe(
      'a <!-- lab: x -->\n\nnew\n\n<!-- /lab: x --> b',
    );
  });

  it('are not lost where a document has no place for them', () => {
    expect(() => withSection('a', 'x', 'new')).toThrowError(/no section/);
  });
});
