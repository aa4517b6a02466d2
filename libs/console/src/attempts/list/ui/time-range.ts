import { Component, computed, effect, input, output, signal } from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';
import { type AttemptFilter, rangesMs } from '../../data/attempt-filter';

/** Returns the value of a date-and-time field: local time to the minute, without a zone. Empty for no time. */
export function localTime(iso: string | undefined): string {
  if (!iso) return '';
  const date = new Date(iso);
  return new Date(date.getTime() - date.getTimezoneOffset() * 60_000).toISOString().slice(0, 16);
}

/** Returns the moment in such a field; empty if it is not filled in. */
export function isoOf(local: string): string {
  const ms = Date.parse(local);
  return Number.isNaN(ms) ? '' : new Date(ms).toISOString();
}

const custom = 'custom';

/** When attempts started: a range that ends now, or custom times. */
@Component({
  selector: 'liveness-time-range',
  imports: [TranslocoDirective],
  template: `
    <ng-container *transloco="let t; prefix: 'attempts.filters'">
      <label class="field">
        {{ t('started') }}
        <select #span class="control" [class.set]="chosen() !== ''" (change)="choose(span.value)">
          <option value="" [selected]="chosen() === ''">{{ t('anyTime') }}</option>
          @for (range of ranges; track range) {
            <option [value]="range" [selected]="chosen() === range">{{ t('ranges.' + range) }}</option>
          }
          <option [value]="custom" [selected]="chosen() === custom">{{ t('ranges.custom') }}</option>
        </select>
      </label>
      @if (chosen() === custom) {
        <label class="field"
          >{{ t('from')
          }}<input
            #from
            class="control"
            type="datetime-local"
            [value]="fromLocal()"
            [max]="toLocal()"
            (change)="changes.emit({ from: iso(from.value) })"
        /></label>
        <label class="field"
          >{{ t('to')
          }}<input
            #to
            class="control"
            type="datetime-local"
            [value]="toLocal()"
            [min]="fromLocal()"
            (change)="changes.emit({ to: iso(to.value) })"
        /></label>
      }
    </ng-container>
  `,
  styles: `
    :host {
      display: contents;
    }
  `,
})
export class TimeRange {
  readonly filter = input.required<AttemptFilter>();
  readonly changes = output<Pick<AttemptFilter, 'from' | 'to'> & { readonly range?: string }>();
  protected readonly ranges = Object.keys(rangesMs);
  protected readonly custom = custom;
  /** Custom times are selected, although none is filled in yet. */
  protected readonly customAsked = signal(false);
  protected readonly chosen = computed(() => {
    const { range, from, to } = this.filter();
    return range ?? (from || to || this.customAsked() ? custom : '');
  });
  protected readonly fromLocal = computed(() => localTime(this.filter().from));
  protected readonly toLocal = computed(() => localTime(this.filter().to));
  protected readonly iso = isoOf;

  constructor() {
    // If the address changes to a relative range, such as with the back button, the custom times are deselected.
    effect(() => {
      if (this.filter().range) this.customAsked.set(false);
    });
  }

  protected choose(value: string): void {
    this.customAsked.set(value === custom);
    this.changes.emit(value === custom ? { range: '' } : { range: value, from: '', to: '' });
  }
}
