import { Component, ElementRef, computed, inject, input, signal } from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';
import { Glyph } from '@liveness/ui/elements/glyph';
import { ChosenLanguage } from '@liveness/ui/languages/chosen-language';
import type { ChartMark, ChartPoint, ChartSeries } from './chart-data';
import { chartOption, plotEndPx } from './chart-option';
import { chartPaletteOf } from './chart-palette';
import { ChartSwatch } from './chart-swatch';
import { ChartTable } from './chart-table';
import { DarkScheme } from './dark-scheme';
import { Drawing } from './drawing';

/** The default format: whole numbers. */
const wholeNumbers: Intl.NumberFormatOptions = { maximumFractionDigits: 0 };

/**
 * Bars and lines over an axis, with a table of the same numbers. Content is placed over the drawing; there,
 * `--plot-start` and `--plot-end` are the lengths between the drawing's edges and the plot's, within a padding of
 * `--space-3`.
 */
@Component({
  selector: 'liveness-chart',
  imports: [ChartSwatch, ChartTable, Drawing, Glyph, TranslocoDirective],
  templateUrl: './chart.html',
  styleUrls: ['./chart-colours.css', './chart.css'],
})
export class Chart {
  readonly #host = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  readonly #language = inject(ChosenLanguage).id;
  readonly #dark = inject(DarkScheme).on;
  readonly heading = input.required<string>();
  /** The heading of the table's first column. */
  readonly axis = input.required<string>();
  readonly points = input.required<readonly ChartPoint[]>();
  readonly series = input.required<readonly ChartSeries[]>();
  readonly marks = input<readonly ChartMark[]>([]);
  readonly stacked = input(false);
  readonly format = input(wholeNumbers);
  readonly height = input('14rem');
  protected readonly asTable = signal(false);
  protected readonly plotEndPx = plotEndPx;
  protected readonly drawn = computed(() => {
    // Read again when the colour scheme changes, because the tokens then have other values.
    this.#dark();
    const palette = chartPaletteOf(this.#host);
    return chartOption({
      points: this.points(),
      series: this.series(),
      stacked: this.stacked(),
      format: this.format(),
      language: this.#language(),
      palette,
    });
  });
}
