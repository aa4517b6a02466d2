import { Component, computed, input } from '@angular/core';
import { type ChartTone, chartLooks } from './chart-tones';

/** A sample of a series' look in the chart, beside its name. */
@Component({
  selector: 'liveness-chart-swatch',
  template: `<span
    aria-hidden="true"
    [attr.data-kind]="kind()"
    [attr.data-pattern]="look().pattern"
    [attr.data-dashes]="look().dashes"
    [style.color]="'var(' + look().token + ')'"
  ></span>`,
  styles: `
    :host {
      display: inline-grid;
      align-items: center;
      /* It is a sample of the drawing, which keeps its colours. */
      forced-color-adjust: none;
    }

    [data-kind='bar'] {
      inline-size: 0.75rem;
      block-size: 0.75rem;
      border-radius: 2px;
      background: currentColor;
    }

    [data-kind='bar'][data-pattern='stripes'] {
      background: repeating-linear-gradient(45deg, currentColor 0 3px, var(--colour-surface) 3px 4.5px);
    }

    [data-kind='bar'][data-pattern='dots'] {
      background: radial-gradient(circle, var(--colour-surface) 1px, currentColor 1.3px) 0 0 / 4px 4px;
    }

    [data-kind='line'] {
      inline-size: 1.25rem;
      border-block-start: 2px solid currentColor;
    }

    [data-kind='line'][data-dashes='dashed'] {
      border-block-start-style: dashed;
    }

    [data-kind='line'][data-dashes='dotted'] {
      border-block-start-style: dotted;
    }
  `,
})
export class ChartSwatch {
  readonly tone = input.required<ChartTone>();
  readonly kind = input.required<'bar' | 'line'>();
  protected readonly look = computed(() => chartLooks[this.tone()]);
}
