import { Component, computed, inject, input, output, signal } from '@angular/core';
import { TranslocoDirective, TranslocoService } from '@jsverse/transloco';
import type { PreviewedAttempt } from '@liveness/contract';
import { EmptyState } from '@liveness/ui/elements/empty-state';
import { ChosenLanguage } from '@liveness/ui/languages/chosen-language';
import { numberText } from '@liveness/ui/text/numbers';
import { Chart } from '../../charts/chart';
import type { ChartSeries } from '../../charts/chart-data';
import { limitKey, unitKey } from '../limits/limit-name';
import type { LimitRow } from '../limits/limit-groups';
import { binPoint } from './bin-text';
import { histogram } from './histogram';
import { LimitLine } from './limit-line';
import { groupedValues, sides, valueGroups } from './sides';
import { limitAxis } from './limit-axis';

const tones = { genuine: 'genuine', attack: 'attack', unreviewed: 'undecided' } as const;

/** The values measured for a limit, of genuine attempts and of attacks, with the limit as a movable line. */
@Component({
  selector: 'liveness-distribution-panel',
  imports: [Chart, EmptyState, LimitLine, TranslocoDirective],
  templateUrl: './distribution-panel.html',
  styleUrl: './distribution-panel.css',
})
export class DistributionPanel {
  readonly #language = inject(ChosenLanguage).id;
  readonly #transloco = inject(TranslocoService);
  readonly challenge = input.required<string>();
  readonly rows = input.required<readonly LimitRow[]>();
  readonly attempts = input.required<readonly PreviewedAttempt[]>();
  /** The limit that was chosen elsewhere; undefined: the first one with values. */
  readonly chosen = input<string>();
  readonly stale = input(false);
  readonly limitChosen = output<string>();
  readonly limitMoved = output<{ readonly name: string; readonly value: number }>();

  protected readonly scale = signal<'shares' | 'counts'>('shares');
  protected readonly drawable = computed(() => this.rows().filter(({ limit }) => limit.measured !== undefined));
  protected readonly row = computed(
    () =>
      this.drawable().find(({ limit }) => limit.name === this.chosen()) ??
      this.drawable().find(({ changed }) => changed) ??
      this.drawable()[0],
  );
  protected readonly value = computed(() => {
    const value = this.row()?.value;
    return typeof value === 'number' ? value : undefined;
  });
  readonly #name = computed(() => this.row()?.limit.name);
  protected readonly values = computed(() => groupedValues(this.attempts(), this.#name() ?? ''));
  readonly #all = computed(() => valueGroups.flatMap((group) => this.values()[group]));
  /**
   * The axis follows the values and the limit in force, never the draft: it must not move while the line is dragged.
   */
  readonly #axis = computed(
    () => {
      const row = this.row();
      return (
        row?.limit.measured &&
        limitAxis(this.#all(), { ...row.limit, relation: row.limit.measured.relation, current: row.base ?? row.preset })
      );
    },
    { equal: (one, other) => JSON.stringify(one) === JSON.stringify(other) },
  );
  protected readonly histogram = computed(() => {
    const axis = this.#axis();
    return axis && this.#all().length > 0 ? histogram(this.values(), axis) : undefined;
  });
  protected readonly points = computed(() => {
    const language = this.#language();
    const translate = (key: string, edges: Readonly<Record<string, string>>) =>
      this.#transloco.translate<string>(`thresholds.distribution.${key}`, edges);
    const drawn = this.histogram();
    const integer = this.row()?.limit.integer ?? false;
    return drawn ? drawn.bins.map((bin) => binPoint(bin, { ...drawn.axis, integer }, language, translate)) : [];
  });
  protected readonly series = computed((): readonly ChartSeries[] => {
    this.#language();
    const drawn = this.histogram();
    if (!drawn) return [];
    return valueGroups
      .filter((group) => drawn.totals[group] > 0)
      .map((group) => ({
        name: `${this.#transloco.translate<string>(`thresholds.distribution.${group}`)} (${numberText(drawn.totals[group], this.#language())})`,
        tone: tones[group],
        kind: 'bar' as const,
        values: drawn.bins.map(({ counts }) =>
          this.scale() === 'shares' ? (100 * counts[group]) / drawn.totals[group] : counts[group],
        ),
      }));
  });
  /** In hundredths, because the axis of a fraction ends with the bars, not at the whole. */
  protected readonly format = computed((): Intl.NumberFormatOptions =>
    this.scale() === 'shares'
      ? { style: 'unit', unit: 'percent', maximumFractionDigits: 1 }
      : { maximumFractionDigits: 0 },
  );
  protected readonly sides = computed(() => {
    const value = this.value();
    const relation = this.row()?.limit.measured?.relation;
    return value !== undefined && relation && this.#all().length > 0
      ? sides(this.values(), relation, value)
      : undefined;
  });

  protected nameOf(name: string): string {
    this.#language();
    const key = limitKey(this.challenge(), name);
    return key ? this.#transloco.translate<string>(`thresholds.limits.${key}.name`) : name;
  }

  protected wordsOf(value: number, unit: string): string {
    const key = unitKey(unit);
    return `${numberText(value, this.#language())} ${key ? this.#transloco.translate<string>(`thresholds.units.${key}`) : unit}`;
  }
}
