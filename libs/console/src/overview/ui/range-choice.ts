import { Component, computed, input, output } from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';
import { dayOf, isoOf, localDay } from '../data/local-days';
import type { DayNumber } from '../data/local-days';
import { mostDays, presets } from '../data/overview-filter';
import type { OverviewFilter } from '../data/overview-filter';
import type { Span } from '../data/span';

/** First and last day of a range, both included, as fields for dates have them. */
export interface Days {
  readonly from: string;
  readonly to: string;
}

/**
 * The range after one of its ends was moved. The other end gives way where the ends would be in the wrong order or too far apart,
 * and none lies after today. Undefined for a field that holds no date.
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

/** What time is looked at: a span that ends now, or days of one's own. */
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
  /** What the filter means now. */
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

  /** Begins with the days that are shown. */
  protected chooseDays(): void {
    if (!this.own()) this.chosen.emit({ from: isoOf(localDay(this.span().fromMs, this.timeZone())), to: this.today() });
  }

  /** A field that holds no date goes back to what is shown; so does one whose date had to give way. */
  protected move(days: Days, end: keyof Days, field: HTMLInputElement): void {
    const moved = movedEnd(days, end, field.value, this.#todayNumber());
    field.value = (moved ?? days)[end];
    if (moved) this.chosen.emit(moved);
  }
}
