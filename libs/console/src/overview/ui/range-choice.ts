import { Component, computed, input, output } from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';
import { dayOf, isoOf, localDay } from '../data/local-days';
import type { DayNumber } from '../data/local-days';
import { mostDays, presets } from '../data/overview-filter';
import type { OverviewFilter } from '../data/overview-filter';
import type { Span } from '../data/span';

/** The first and last day of a range, both included, in the format of date fields. */
export interface Days {
  readonly from: string;
  readonly to: string;
}

/**
 * Returns the range after one of its ends was moved. The other end moves, too, if the ends are in the wrong order or
 * too far apart, and neither is after today. Undefined if the field is not a date.
 */
export function movedEnd({ from, to }: Days, end: keyof Days, moved: string, today: DayNumber): Days | undefined {
  const day = dayOf(moved);
  if (day === undefined) return undefined;
  const here = Math.min(day, today);
  const other = dayOf(end === 'from' ? to : from) ?? here;
  const most = mostDays - 1;
  return end === 'from'
    ? { from: isoOf(here), to: isoOf(Math.min(Math.max(other, here), here + most, today)) }
    : { from: isoOf(Math.max(Math.min(other, here), here - most)), to: isoOf(here) };
}

/** The choice of a period: one that ends now, or custom days. */
@Component({
  selector: 'liveness-range-choice',
  imports: [TranslocoDirective],
  template: `
    <ng-container *transloco="let t; prefix: 'overview'">
      <div class="tool-row" role="group" [attr.aria-label]="t('range')">
        @for (preset of presets; track preset) {
          <button
            class="tool"
            type="button"
            [attr.aria-pressed]="filter().range === preset"
            (click)="chosen.emit({ range: preset })"
          >
            {{ t('ranges.' + preset) }}
          </button>
        }
        <button class="tool" type="button" [attr.aria-pressed]="own() !== undefined" (click)="chooseDays()">
          {{ t('ranges.days') }}
        </button>
      </div>
      @if (own(); as days) {
        <div class="days">
          <label
            ><span class="only-heard">{{ t('from') }}</span
            ><input
              #from
              class="control"
              type="date"
              [max]="today()"
              [value]="days.from"
              (change)="move(days, 'from', from)"
          /></label>
          <span aria-hidden="true">–</span>
          <label
            ><span class="only-heard">{{ t('to') }}</span
            ><input #to class="control" type="date" [max]="today()" [value]="days.to" (change)="move(days, 'to', to)"
          /></label>
        </div>
      }
    </ng-container>
  `,
  styles: `
    :host {
      display: contents;
    }

    .days {
      display: flex;
      align-items: center;
      gap: var(--space-1);
    }
  `,
})
export class RangeChoice {
  readonly filter = input.required<OverviewFilter>();
  /** The current meaning of the filter. */
  readonly span = input.required<Span>();
  readonly timeZone = input.required<string>();
  readonly asOfMs = input.required<number>();
  readonly chosen = output<Pick<OverviewFilter, 'range'> | Days>();
  protected readonly presets = presets;
  protected readonly own = computed((): Days | undefined => {
    const { from, to } = this.filter();
    return from !== undefined && to !== undefined ? { from, to } : undefined;
  });
  readonly #todayNumber = computed(() => localDay(this.asOfMs(), this.timeZone()));
  protected readonly today = computed(() => isoOf(this.#todayNumber()));

  /** Starts with the days that are shown. */
  protected chooseDays(): void {
    if (!this.own()) this.chosen.emit({ from: isoOf(localDay(this.span().fromMs, this.timeZone())), to: this.today() });
  }

  /** Resets a field that is not a date, or whose date had to change. */
  protected move(days: Days, end: keyof Days, field: HTMLInputElement): void {
    const moved = movedEnd(days, end, field.value, this.#todayNumber());
    field.value = (moved ?? days)[end];
    if (moved) this.chosen.emit(moved);
  }
}
