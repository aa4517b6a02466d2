import { numberText } from '@liveness/ui/text/numbers';
import type { ChartPoint } from '../../charts/chart-data';
import type { Bin } from './histogram';
import { type LimitAxis, tidy } from './limit-axis';

/**
 * Returns a bin's names. `translate` gets a key below `thresholds.distribution` and the formatted edges. A bin of one
 * whole number is named by it; other bins have their middle as the short name at the axis, because the label is placed
 * there.
 */
export function binPoint(
  { from, to }: Bin,
  { step, closed, integer }: Pick<LimitAxis, 'step' | 'closed'> & { readonly integer: boolean },
  language: string,
  translate: (key: string, edges: Readonly<Record<string, string>>) => string,
): ChartPoint {
  const formatted = (value: number) => numberText(value, language);
  if (from === undefined || to === undefined) {
    const edge = formatted(to ?? from ?? 0);
    return to === undefined
      ? { label: `> ${edge}`, name: translate('above', { edge }) }
      : { label: `< ${edge}`, name: translate('below', { edge }) };
  }
  if (integer && step === 1) {
    const whole = formatted(closed === 'right' ? to : from);
    return { label: whole, name: whole };
  }
  return {
    label: formatted(tidy((from + to) / 2)),
    name: translate('between', { from: formatted(from), to: formatted(to) }),
  };
}
