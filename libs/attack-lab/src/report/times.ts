import type { TimeRow } from '../experiment/time-rows';

/** The rows for a terminal: a line each. */
export function timeLines(rows: readonly TimeRow[]): string {
  return rows
    .map(({ challenge, preset, samples, medianMs, slowMs, promise, met }) => {
      const target = promise === null ? '' : `, target ≤ ${seconds(promise)}${met ? '' : ', MISSED'}`;
      return `${challenge} ${preset}: ${seconds(medianMs)} at the median of ${samples}${target}; nine of ten within ${seconds(slowMs)}\n`;
    })
    .join('');
}

/** The rows of one challenge as a table of a document: a column for each preset. */
export function timesTable(rows: readonly TimeRow[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  const medians = rows.map(({ medianMs, promise, met }) => {
    const promised = promise === null ? '' : `promised ≤ ${seconds(promise)}`;
    return [seconds(medianMs), ...(promised ? [met ? promised : `**${promised}**`] : [])].join(', ');
  });
  return [
    line(['', ...rows.map(({ preset }) => `\`${preset}\``)]),
    line(['---', ...rows.map(() => '---')]),
    line(['attempts', ...rows.map(({ samples }) => `${samples}`)]),
    line(['median', ...medians]),
    line(['nine of ten within', ...rows.map(({ slowMs }) => seconds(slowMs))]),
  ].join('\n');
}

function seconds(ms: number): string {
  return `${(ms / 1000).toFixed(1)} s`;
}
