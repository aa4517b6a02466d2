import { numberText } from '@liveness/ui/text/numbers';
import type { ChartPoint } from '../../charts/chart-data';
import type { Bin } from './histogram';
import { type LimitAxis, tidy } from './limit-axis';

/**
 * How a bin is named: `translate` is given a key below `thresholds.distribution` and the edges as the language writes them. Whole numbers that have a
 * bin each are called by themselves; other bins stand beside the axis by their middle, as that is where the word is.
 */
export function binPoint(
  { from, to }: Bin,
  { step, closed, integer }: Pick<LimitAxis, 'step' | 'closed'> & { readonly integer: boolean },
  language: string,
  translate: (key: string, edges: Readonly<Record<string, string>>) => string,
): ChartPoint {
  const words = (value: number) => numberText(value, language);
  if (from === undefined || to === undefined) {
    const edge = words(to ?? from ?? 0);
    return to === undefined
      ? { label: `> ${edge}`, name: translate('above', { edge }) }
      : { label: `< ${edge}`, name: translate('below', { edge }) };
  }
  if (integer && step === 1) {
    const whole = words(closed === 'right' ? to : from);
    return { label: whole, name: whole };
  }
  return { label: words(tidy((from + to) / 2)), name: translate('between', { from: words(from), to: words(to) }) };
}
