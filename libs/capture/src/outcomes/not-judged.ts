import { Component, computed, input, output } from '@angular/core';
import type { IconName } from '@liveness/ui/elements/icon';
import { Notice } from '@liveness/ui/elements/notice';
import { Said, isolated } from '@liveness/ui/elements/said';
import { sayBelow } from '../words/words';

/** The reasons that have words. Each is a reason code of a challenge. */
const icons: Readonly<Record<string, IconName>> = {
  too_bright: 'light',
  too_dark: 'light',
  light_too_weak: 'light',
  lit_from_one_side: 'light',
  looked_away: 'face',
  too_late: 'signal',
};

/** The end of an attempt that could not be judged: it says nothing of the person, who is told what to change, and may do something else. */
@Component({
  selector: 'liveness-not-judged',
  imports: [Notice, Said],
  template: `
    <liveness-notice tone="warn" [icon]="icon()" [heading]="t('title')">
      <p class="because">{{ t('because.' + because()) }}</p>
      <p>{{ t('text') }}</p>
      @if (attemptsLeft(); as count) {
        <p><liveness-said [text]="t('left', { count: isolated(count) })" /></p>
      }
      <div class="actions">
        <button class="button button-primary" type="button" (click)="again.emit()">{{ t('again') }}</button>
        @if (hasOther()) {
          <button class="button button-secondary" type="button" (click)="another.emit()">{{ t('another') }}</button>
        }
        <button class="button button-quiet" type="button" (click)="leave.emit()">{{ t('leave') }}</button>
      </div>
    </liveness-notice>
  `,
  styles: `
    .because {
      color: var(--colour-ink);
      font-weight: var(--weight-medium);
    }

    .actions {
      inline-size: 100%;
    }
  `,
})
export class NotJudged {
  protected readonly t = sayBelow('outcome.notJudged');
  protected readonly isolated = isolated;
  /** The reason code that the API told. */
  readonly reason = input.required<string>();
  /** Unknown where attempts are not counted. */
  readonly attemptsLeft = input<number>();
  /** Something else may be offered. */
  readonly hasOther = input(false);
  readonly again = output();
  readonly another = output();
  readonly leave = output();
  /** A newer API may tell a reason that has no words here. */
  protected readonly because = computed(() => (Object.hasOwn(icons, this.reason()) ? this.reason() : 'other'));
  protected readonly icon = computed(() => icons[this.because()] ?? 'alert');
}
