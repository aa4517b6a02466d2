import { Component, computed, input, output } from '@angular/core';
import { Icon, type IconName } from '@liveness/ui/elements/icon';
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
        @for (tip of tips(); track tip.words) {
          <li><liveness-icon [name]="tip.icon" /> {{ t(tip.words) }}</li>
        }
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
  /** The types of what was tried, one or several in one sitting. */
  readonly challenges = input<readonly string[]>([]);
  /** The screen may light the face next time, or did this time. */
  readonly mayGlow = input(false);
  /** Unknown where attempts are not counted. */
  readonly attemptsLeft = input<number>();
  /** What the browser itself saw, if that says anything. */
  readonly because = input<WhyNot>();
  readonly again = output();
  readonly leave = output();
  /** Each is right for what was tried and for what may come. */
  protected readonly tips = computed(() => {
    const types = this.challenges();
    const glowed = types.includes('LIGHT');
    const moved = !glowed || types.length > 1;
    const tips: { readonly icon: IconName; readonly words: string }[] = [
      { icon: 'light', words: glowed || this.mayGlow() ? 'evenLight' : 'light' },
      { icon: 'face', words: 'face' },
    ];
    if (moved) tips.push({ icon: 'clock', words: 'calm' });
    if (glowed) tips.push({ icon: 'phone', words: 'still' });
    return tips;
  });
}
