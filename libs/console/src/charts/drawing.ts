import { DestroyRef, Directive, ElementRef, afterNextRender, effect, inject, input, signal } from '@angular/core';
import { MISSING_FILE } from '@liveness/ui/files/missing-file';
import type { EChartsType } from 'echarts/core';
import type { ChartOption } from './chart-option';

/** Draws a chart into its element, at the element's size. The drawing library is loaded with the first chart. */
@Directive({ selector: '[livenessDrawing]' })
export class Drawing {
  readonly option = input.required<ChartOption>({ alias: 'livenessDrawing' });
  readonly #host = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  readonly #destroyRef = inject(DestroyRef);
  readonly #missing = inject(MISSING_FILE);
  readonly #chart = signal<EChartsType | undefined>(undefined);

  constructor() {
    afterNextRender(() => void this.#begin());
    effect(() => this.#chart()?.setOption(this.option(), { notMerge: true }));
  }

  async #begin(): Promise<void> {
    const library = await import('./echarts').catch(() => undefined);
    if (this.#destroyRef.destroyed) return;
    // The same numbers are in the chart's table.
    if (!library) return this.#missing();
    const chart = library.init(this.#host, undefined, { renderer: 'svg' });
    let nextPicture = 0;
    const fit = () => {
      const { clientWidth, clientHeight } = this.#host;
      if (chart.getWidth() !== clientWidth || chart.getHeight() !== clientHeight) chart.resize();
    };
    // Not at once: a chart that changes the layout while sizes are being observed is an error of the page.
    const sizes = new ResizeObserver(() => {
      cancelAnimationFrame(nextPicture);
      nextPicture = requestAnimationFrame(fit);
    });
    sizes.observe(this.#host);
    this.#destroyRef.onDestroy(() => {
      sizes.disconnect();
      cancelAnimationFrame(nextPicture);
      chart.dispose();
    });
    this.#chart.set(chart);
  }
}
