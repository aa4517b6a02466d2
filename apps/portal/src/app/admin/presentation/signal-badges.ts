import { Component, computed, input } from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';
import { Glyph } from './glyph';
import { signalKey } from './signal-key';

/** The signals of an attempt by name; where there is little room, the first one and how many more. */
@Component({
  selector: 'liveness-signal-badges',
  imports: [Glyph, TranslocoDirective],
  template: `
    <ng-container *transloco="let t">
      @for (signal of shown(); track signal.code) {
        <span class="badge" data-tone="signal"><liveness-glyph name="warning" />{{ signal.key ? t(signal.key) : signal.code }}</span>
      }
      @if (others().length > 0) {
        <span class="badge" data-tone="signal" aria-hidden="true">+{{ others().length }}</span>
        @for (signal of others(); track signal.code) {
          <span class="only-heard">{{ signal.key ? t(signal.key) : signal.code }}</span>
        }
      }
    </ng-container>
  `,
  host: { '[class.brief]': 'brief()' },
  styles: `
    :host {
      display: inline-flex;
      flex-wrap: wrap;
      gap: var(--space-1);
    }

    :host(.brief) {
      flex-wrap: nowrap;
    }
  `,
})
export class SignalBadges {
  readonly signals = input.required<readonly string[]>();
  /** Shows the first one only. */
  readonly brief = input(false);
  readonly #named = computed(() => this.signals().map((code) => ({ code, key: signalKey(code) })));
  protected readonly shown = computed(() => (this.brief() ? this.#named().slice(0, 1) : this.#named()));
  protected readonly others = computed(() => this.#named().slice(this.shown().length));
}
