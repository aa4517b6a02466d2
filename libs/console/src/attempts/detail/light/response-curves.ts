import { Component, computed, inject, input } from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';
import { type LightCurve, type LightCurves, colourName } from '@liveness/challenge-light';
import type { Glow, Vector } from '@liveness/challenge-light';
import { ChosenLanguage } from '@liveness/ui/languages/chosen-language';
import { fixedText, percentText } from '@liveness/ui/text/numbers';
import type { ChartPoint, ChartSeries } from '../../../charts/chart-data';
import { ChartTable } from '../../../charts/chart-table';
import { valueAxis } from '../../../charts/value-axis';
import { glowCss } from './glow-css';

const channels = ['red', 'green', 'blue'] as const;
const tones = { red: 'failed', green: 'first', blue: 'second' } as const;
const groups = ['front', 'sides', 'forehead', 'background'] as const;

/** The axis reaches at least as far as this change. */
const smallest = 0.05;

/** An answer below this counts as none. */
const leastAnswer = 1e-3;

/** The plot within its drawing. */
const plot = { left: 40, right: 312, top: 8, bottom: 128 };

/**
 * How each group of regions changed its colour under the colours told, and how it would have if it answered as fitted. All have one scale, so
 * that what answers less looks flatter.
 */
@Component({
  selector: 'liveness-response-curves',
  imports: [ChartTable, TranslocoDirective],
  templateUrl: './response-curves.html',
  styleUrls: ['../../../charts/chart-colours.css', './response-curves.css'],
})
export class ResponseCurves {
  readonly #language = inject(ChosenLanguage).id;
  readonly curves = input.required<LightCurves>();
  /** The colours, the dark page first. */
  readonly shown = input.required<readonly Glow[]>();
  protected readonly plot = plot;
  protected readonly channels = channels;
  protected readonly format: Intl.NumberFormatOptions = {
    style: 'percent',
    maximumFractionDigits: 1,
    signDisplay: 'exceptZero',
  };
  protected readonly colours = computed(() =>
    this.shown().map((glow, index) => ({ name: colourName(glow), css: glowCss(glow), x: this.#x(index), step: index })),
  );
  protected readonly panels = computed(() =>
    groups.flatMap((group) => {
      const curve = this.curves()[group];
      return curve ? [{ group, ...this.#drawn(curve), ...this.#answer(curve) }] : [];
    }),
  );
  protected readonly lines = computed(() => {
    const { max, interval } = this.#axis();
    return Array.from({ length: Math.round((2 * max) / interval) + 1 }, (_, index) => {
      const value = -max + index * interval;
      return { y: this.#y(value), isZero: Math.abs(value) < 1e-9, text: percentText(value, this.#language()) };
    });
  });
  readonly #axis = computed(() => {
    const curves = groups.flatMap((group) => this.curves()[group] ?? []);
    const values = curves.flatMap(({ seen, expected }) => [...seen, ...expected].flat().map(change));
    // What hardly changed is not to look as if it did.
    return symmetric(Math.max(smallest, ...values.map(Math.abs)));
  });

  protected points(t: (key: string) => string): readonly ChartPoint[] {
    return this.colours().map(({ name, step }) => {
      const label = `${step > 0 ? `${step} ` : ''}${t(`colours.${name}`)}`;
      return { label, name: label };
    });
  }

  protected series(group: (typeof groups)[number], t: (key: string) => string): readonly ChartSeries[] {
    const curve = this.curves()[group];
    if (!curve) return [];
    return channels.flatMap((channel, index) =>
      (['seen', 'expected'] as const).map((kind): ChartSeries => ({
        name: `${t(`channels.${channel}`)}, ${t(`curves.${kind}`)}`,
        tone: tones[channel],
        kind: 'line',
        values: curve[kind].map((vector) => change(vector[index] as number)),
      })),
    );
  }

  #drawn({ seen, expected }: LightCurve) {
    const position = (vector: Vector, step: number, index: number) => ({
      x: this.#x(step),
      y: this.#y(change(vector[index] as number)),
    });
    return {
      series: channels.map((channel, index) => ({
        channel,
        line: expected
          .map((vector, step) => position(vector, step, index))
          .map(({ x, y }) => `${x},${y}`)
          .join(' '),
        marks: seen.map((vector, step) => position(vector, step, index)),
      })),
    };
  }

  #answer({ answer }: LightCurve) {
    const language = this.#language();
    const front = this.curves().front.answer.value;
    const written = (value: number) => fixedText(value, language, 3);
    return {
      answer: { value: written(answer.value), error: Number.isFinite(answer.error) ? written(answer.error) : '∞' },
      // Shares of next to nothing say nothing.
      share: front > leastAnswer ? percentText(Math.round((answer.value / front) * 100) / 100, language) : undefined,
    };
  }

  #x(step: number): number {
    const steps = Math.max(1, this.shown().length - 1);
    return plot.left + 12 + (step / steps) * (plot.right - plot.left - 24);
  }

  #y(value: number): number {
    const { max } = this.#axis();
    return plot.bottom - ((value + max) / (2 * max)) * (plot.bottom - plot.top);
  }
}

/** Returns the change of a colour that a logarithm stands for, as a share. */
function change(log: number): number {
  return Math.exp(log) - 1;
}

/** Returns an axis that reaches as far below zero as above, with about two lines on each side. */
function symmetric(largest: number) {
  const { max, interval } = valueAxis(largest, false);
  return max / interval > 2
    ? { max: Math.ceil(max / (2 * interval)) * 2 * interval, interval: 2 * interval }
    : { max, interval };
}
