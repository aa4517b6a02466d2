import type { TimeRow } from '../experiment/time-rows';
import { timeLines, timesTable } from './times';

const row: TimeRow = {
  challenge: 'TURN',
  preset: 'standard',
  kind: 'time',
  samples: 400,
  medianMs: 7_904,
  slowMs: 10_120,
  promise: 8_000,
  met: true,
};
const slow: TimeRow = { ...row, preset: 'strict', medianMs: 12_640, promise: 12_000, met: false };

describe('the times of living people', () => {
  it('are a column for each preset in a document, and what was promised in vain stands out', () => {
    expect(timesTable([{ ...row, preset: 'classic', promise: null }, row, slow]).split('\n')).toEqual([
      '|  | `classic` | `standard` | `strict` |',
      '| --- | --- | --- | --- |',
      '| attempts | 400 | 400 | 400 |',
      '| median | 7.9 s | 7.9 s, promised ≤ 8.0 s | 12.6 s, **promised ≤ 12.0 s** |',
      '| nine of ten within | 10.1 s | 10.1 s | 10.1 s |',
    ]);
  });

  it('are a line each for a terminal', () => {
    expect(timeLines([slow])).toBe(
      'TURN strict: 12.6 s at the median of 400, target ≤ 12.0 s, MISSED; nine of ten within 10.1 s\n',
    );
  });
});
