import { Component, input, output } from '@angular/core';
import { Icon } from '@liveness/ui/elements/icon';
import { Notice } from '@liveness/ui/elements/notice';
import { Said, isolated } from '@liveness/ui/elements/said';
import { sayBelow } from '../words/words';
import type { WhyNot } from './why-not';

/**
 * The other end. Kind: what helps a person is said. It knows what the browser itself saw, and not what the server saw, which
 * would help an attacker.
 */
@Component({
  selector: 'liveness-not-verified',
  imports: [Icon, Notice, Said],
  template: `
    <liveness-notice icon="face" [heading]="t('title')">
      @if (because(); as reason) {
        <p class="because">{{ t('because.' + reason) }}</p>
      }
      <p>{{ t('text') }}</p>
      <ul>
        <li><liveness-icon name="light" /> {{ t('light') }}</li>
        <li><liveness-icon name="face" /> {{ t('face') }}</li>
        <li><liveness-icon name="clock" /> {{ t('calm') }}</li>
      </ul>
      @if (attemptsLeft(); as count) {
        <p><liveness-said [text]="t('left', { count: isolated(count) })" /></p>
      }
      <div class="actions">
        <button class="button button-primary" type="button" (click)="again.emit()">{{ t('again') }}</button>
        <button class="button button-quiet" type="button" (click)="leave.emit()">{{ t('leave') }}</button>
      </div>
    </liveness-notice>
  `,
  styles: `
    .because {
      color: var(--colour-ink);
      font-weight: var(--weight-medium);
    }

    ul {
      display: grid;
      gap: var(--space-3);
      list-style: none;
    }

    li {
      display: grid;
      grid-template-columns: auto 1fr;
      gap: var(--space-3);
    }

    li liveness-icon {
      color: var(--colour-accent);
    }

    .actions {
      inline-size: 100%;
    }
  `,
})
export class NotVerified {
  protected readonly t = sayBelow('outcome.notVerified');
  protected readonly isolated = isolated;
  /** Unknown where attempts are not counted. */
  readonly attemptsLeft = input<number>();
  /** What the browser itself saw, if that says anything. */
  readonly because = input<WhyNot>();
  readonly again = output();
  readonly leave = output();
}
