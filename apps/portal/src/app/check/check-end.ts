import { Component, DOCUMENT, computed, effect, inject, input } from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';
import type { OwnCheck } from '@liveness/contract';
import { Notice, type NoticeTone } from '@liveness/ui/elements/notice';
import { type Ending, returnAddress } from './check-state';

/** Milliseconds that a good result stays on the screen before the person is sent back. */
const goodResultMs = 2500;

const tones: Partial<Record<Ending, NoticeTone>> = { passed: 'good', failed: 'warn', expired: 'warn' };

/** How a check ended, and the way back to whoever asked for it. */
@Component({
  selector: 'liveness-check-end',
  imports: [Notice, TranslocoDirective],
  template: `
    <ng-container *transloco="let t; prefix: 'check'">
      <liveness-notice [tone]="tone()" [heading]="t('ended.' + ending() + '.title')">
        <p>{{ t('ended.' + ending() + '.text') }}</p>
        @if (back(); as address) {
          <a class="button button-primary" [href]="address">{{ t('ended.goOn', { host: host() }) }}</a>
        } @else {
          <p>{{ t(elsewhere() ? 'ended.elsewhere' : 'ended.close') }}</p>
        }
      </liveness-notice>
    </ng-container>
  `,
})
export class CheckEnd {
  readonly #window = inject(DOCUMENT).defaultView;
  readonly check = input.required<OwnCheck>();
  readonly ending = input.required<Ending>();
  /** The person started on another device, and goes on there. */
  readonly elsewhere = input(false);
  protected readonly tone = computed(() => tones[this.ending()] ?? 'plain');
  protected readonly back = computed(() => (this.elsewhere() ? undefined : returnAddress(this.check())));
  protected readonly host = computed(() => new URL(this.back() ?? 'https://-').host);

  constructor() {
    effect((onCleanup) => {
      const address = this.back();
      if (this.ending() !== 'passed' || address === undefined) return;
      const timer = setTimeout(() => this.#window?.location.assign(address), goodResultMs);
      onCleanup(() => clearTimeout(timer));
    });
  }
}
