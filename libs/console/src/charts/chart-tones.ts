/** How a series differs from the others without its colour: bars by pattern, lines by dashes and dots. */
export interface ChartLook {
  /** The design token of the colour. */
  readonly token: `--chart-${string}`;
  readonly pattern: 'plain' | 'stripes' | 'dots';
  readonly dashes: 'solid' | 'dashed' | 'dotted';
  readonly symbol: 'circle' | 'rect' | 'triangle' | 'diamond';
}

/** What a series means, which decides how it looks. */
export type ChartTone =
  'passed' | 'failed' | 'unjudged' | 'undecided' | 'genuine' | 'attack' | 'first' | 'second' | 'third' | 'earlier';

export const chartLooks: Readonly<Record<ChartTone, ChartLook>> = {
  passed: { token: '--chart-good', pattern: 'plain', dashes: 'solid', symbol: 'circle' },
  failed: { token: '--chart-bad', pattern: 'stripes', dashes: 'dashed', symbol: 'diamond' },
  unjudged: { token: '--chart-third', pattern: 'dots', dashes: 'dotted', symbol: 'triangle' },
  undecided: { token: '--chart-quiet', pattern: 'dots', dashes: 'dotted', symbol: 'rect' },
  genuine: { token: '--chart-good', pattern: 'plain', dashes: 'solid', symbol: 'circle' },
  attack: { token: '--chart-bad', pattern: 'stripes', dashes: 'dashed', symbol: 'diamond' },
  first: { token: '--chart-good', pattern: 'plain', dashes: 'solid', symbol: 'circle' },
  second: { token: '--chart-second', pattern: 'stripes', dashes: 'dashed', symbol: 'rect' },
  third: { token: '--chart-third', pattern: 'dots', dashes: 'dotted', symbol: 'triangle' },
  earlier: { token: '--chart-quiet', pattern: 'plain', dashes: 'dashed', symbol: 'circle' },
};
