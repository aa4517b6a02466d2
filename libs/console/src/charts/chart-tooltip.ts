import type { ChartPoint, ChartSeries } from './chart-data';
import type { ChartPalette } from './chart-palette';

/** Returns all values of a point as elements. Names are text, never markup. */
export function tooltipOf(
  index: number,
  points: readonly ChartPoint[],
  series: readonly ChartSeries[],
  palette: ChartPalette,
  format: Intl.NumberFormat,
): HTMLElement {
  const box = styled('div', 'display:grid; grid-template-columns:auto 1fr auto; gap:2px 8px; align-items:center');
  box.append(styled('strong', 'grid-column:1/-1', points[index]?.name ?? ''));
  for (const { name, tone, values } of series) {
    const value = values[index];
    box.append(
      styled('span', `inline-size:9px; block-size:9px; border-radius:2px; background:${palette.tone(tone)}`),
      styled('span', '', name),
      styled(
        'span',
        'text-align:end; font-variant-numeric:tabular-nums',
        value === undefined ? '–' : format.format(value),
      ),
    );
  }
  return box;
}

function styled(tag: string, style: string, text = ''): HTMLElement {
  const element = document.createElement(tag);
  element.style.cssText = style;
  element.textContent = text;
  return element;
}
