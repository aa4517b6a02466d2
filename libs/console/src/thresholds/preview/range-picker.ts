import { Component, computed, inject, input, output, signal } from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';
import { Now } from '@liveness/ui/time/moment';
import { type Range, type RangeChoice, rangeOf, rangePresets } from './preview-range';

/** The choice of the attempts that a preview decides again. */
@Component({
  selector: 'liveness-range-picker',
  imports: [TranslocoDirective],
  templateUrl: './range-picker.html',
  styleUrl: './range-picker.css',
})
export class RangePicker {
  readonly #now = inject(Now);
  /** A preview can be requested. */
  readonly ready = input(true);
  readonly again = input(false);
  readonly asked = output<Range>();
  protected readonly choices: readonly RangeChoice[] = [...rangePresets.map(({ id }) => id), 'custom'];
  protected readonly choice = signal<RangeChoice>('week');
  protected readonly from = signal('');
  protected readonly to = signal('');
  protected readonly range = computed(() =>
    rangeOf(this.choice(), { from: this.from(), to: this.to() }, this.#now.ms()),
  );

  protected ask(event: Event): void {
    event.preventDefault();
    this.askNow();
  }

  /** Ends the range at this very moment, because the page's clock may be behind. */
  askNow(): void {
    const range = rangeOf(this.choice(), { from: this.from(), to: this.to() }, Date.now());
    if (range && this.ready()) this.asked.emit(range);
  }
}
