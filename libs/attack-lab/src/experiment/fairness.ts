import type { Row } from '../report/row';

/** A rate below which nobody is wronged, whatever others have. */
const least = 0.02;
/** How many times the rate of everybody a group may have. */
const times = 2;

/** The rows of groups that are refused more often than is fair: even the lower bound of their rate lies above twice that of everybody, and above 2 %. */
export function unfairRows(rows: readonly Row[]): readonly Row[] {
  return rows.filter((row) => {
    if (row.kind !== 'genuine' || !row.name.startsWith('group ')) return false;
    const everybody = rows.find(
      ({ challenge, preset, kind, name }) =>
        kind === 'genuine' && name === 'everybody' && challenge === row.challenge && preset === row.preset,
    );
    return everybody !== undefined && row.low > Math.max(least, times * everybody.rate);
  });
}
