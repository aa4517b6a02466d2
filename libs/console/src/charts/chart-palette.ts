import { type ChartTone, chartLooks } from './chart-tones';

/**
 * A chart's colours in the current colour scheme. A drawing library cannot read design tokens, so it gets their values.
 */
export interface ChartPalette {
  readonly ink: string;
  readonly inkSoft: string;
  readonly line: string;
  readonly surface: string;
  readonly fontFamily: string;
  readonly tone: (tone: ChartTone) => string;
}

export function chartPaletteOf(element: Element): ChartPalette {
  const style = getComputedStyle(element);
  const token = (name: string) => style.getPropertyValue(name).trim();
  return {
    ink: token('--colour-ink'),
    inkSoft: token('--colour-ink-soft'),
    line: token('--colour-line'),
    surface: token('--colour-surface'),
    fontFamily: style.fontFamily,
    tone: (tone) => token(chartLooks[tone].token),
  };
}
