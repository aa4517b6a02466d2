import { Component, DestroyRef, Injectable, computed, inject, input, signal } from '@angular/core';
import { ChosenLanguage } from '../languages/chosen-language';
import { absoluteText, relativeText } from './moment-text';

/** How often the clock is read, in milliseconds. Relative times may be that much behind. */
const everyMs = 15_000;

/** The current time for relative times, in epoch milliseconds. */
@Injectable({ providedIn: 'root' })
export class Now {
  readonly #ms = signal(Date.now());
  readonly ms = this.#ms.asReadonly();

  constructor() {
    const timer = setInterval(() => this.#ms.set(Date.now()), everyMs);
    inject(DestroyRef).onDestroy(() => clearInterval(timer));
  }
}

/** How long ago, or date and time. */
export type TimeStyle = 'relative' | 'absolute';

/** A point in time in the person's preferred style, with the full time as title. */
@Component({
  selector: 'liveness-moment',
  template: `<time [attr.datetime]="at()" [title]="absolute()" [class.relative]="timeStyle() === 'relative'"
    ><span>{{ timeStyle() === 'relative' ? relative() : absolute() }}</span></time
  >`,
  styles: `
    :host {
      white-space: nowrap;
    }

    time {
      font-variant-numeric: tabular-nums;
    }

    /* As wide as “59 min. ago”: while the clock goes on, the column keeps its width, and no row moves. */
    .relative {
      display: inline-block;
      min-inline-size: 11ch;
    }

    /* Nobody knows when a sheet of paper is read. */
    @media print {
      .relative span {
        display: none;
      }

      .relative::after {
        content: attr(title);
      }
    }
  `,
})
export class Moment {
  readonly #now = inject(Now);
  readonly #language = inject(ChosenLanguage).id;
  /** ISO 8601. */
  readonly at = input.required<string>();
  readonly timeStyle = input<TimeStyle>('absolute');
  protected readonly absolute = computed(() => absoluteText(Date.parse(this.at()), this.#language()));
  protected readonly relative = computed(() => relativeText(Date.parse(this.at()), this.#now.ms(), this.#language()));
}
