import type { ChartPoint } from '../../charts/chart-data';
import { numberWords } from '../limits/number-words';
import type { Bin } from './histogram';

/** How a bin is named: `translate` is given a key below `thresholds.distribution` and the edges as the language writes them. */
export function binPoint({ from, to }: Bin, language: string, translate: (key: string, edges: Readonly<Record<string, string>>) => string): ChartPoint {
  const words = (edge: number) => numberWords(edge, language);
  if (from === undefined && to !== undefined) return { label: `< ${words(to)}`, name: translate('below', { edge: words(to) }) };
  if (from !== undefined && to === undefined) return { label: `> ${words(from)}`, name: translate('above', { edge: words(from) }) };
  return { label: words(from ?? 0), name: translate('between', { from: words(from ?? 0), to: words(to ?? 0) }) };
}
