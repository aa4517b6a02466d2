import { Component, input } from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';
import { Glyph } from '@liveness/ui/elements/glyph';
import { signalKey } from './word-keys';

/** The signals of an attempt by name or, if there is little room, their number. */
@Component({
  selector: 'liveness-signal-badges',
  imports: [Glyph, TranslocoDirective],
  template: `
    <ng-container *transloco="let t">
      @if (brief()) {
        <span class="badge" data-tone="signal">
          <liveness-glyph name="warning" /><span aria-hidden="true">{{ signals().length }}</span
          ><span class="only-heard">{{ names(t) }}</span>
        </span>
      } @else {
        @for (signal of signals(); track signal) {
          <span class="badge" data-tone="signal"><liveness-glyph name="warning" />{{ nameOf(signal, t) }}</span>
        }
      }
    </ng-container>
  `,
  styles: `
    :host {
      display: inline-flex;
      flex-wrap: wrap;
      gap: var(--space-1);
    }
  `,
})
export class SignalBadges {
  readonly signals = input.required<readonly string[]>();
  /** Shows only their number; screen readers get their names. */
  readonly brief = input(false);

  protected nameOf(signal: string, t: (key: string) => string): string {
    const key = signalKey(signal);
    return key ? t(key) : signal;
  }

  protected names(t: (key: string) => string): string {
    return this.signals()
      .map((signal) => this.nameOf(signal, t))
      .join(', ');
  }
}
