import type { Row } from './row';

/** The rows as a table for a terminal. */
export function tableOf(rows: readonly Row[]): string {
  const cells = [
    ['challenge', 'preset', 'kind', 'name', 'samples', 'accepted', 'rate', '95%', 'target', ''],
    ...rows.map(({ challenge, preset, kind, name, samples, accepted, rate, low, high, promise, met }) => [
      challenge,
      preset,
      kind,
      name,
      `${samples}`,
      `${accepted}`,
      percent(rate),
      `${percent(low)} – ${percent(high)}`,
      promise === null ? '' : `≤ ${percent(promise)}`,
      met ? '' : 'MISSED',
    ]),
  ];
  const widths = cells[0]!.map((_, column) => Math.max(...cells.map((line) => line[column]!.length)));
  return cells
    .map((line) =>
      line
        .map((cell, column) => cell.padEnd(widths[column]!))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

export function percent(share: number): string {
  return `${(share * 100).toFixed(1)} %`;
}
