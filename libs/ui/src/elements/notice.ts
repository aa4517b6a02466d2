import { Component, computed, input } from '@angular/core';
import { FocusOnStep } from '../accessibility/focus-on-step';
import { Icon, type IconName } from './icon';

export type NoticeTone = 'plain' | 'warn' | 'good';

const icons: Record<NoticeTone, IconName> = { plain: 'face', warn: 'alert', good: 'check' };

/** A page with a single message: a symbol, a heading, and below it what to do. */
@Component({
  selector: 'liveness-notice',
  imports: [FocusOnStep, Icon],
  template: `
    <div class="symbol" [class]="tone()"><liveness-icon [name]="icon() ?? symbol()" /></div>
    <h1 livenessFocusOnStep>{{ heading() }}</h1>
    <div class="body"><ng-content /></div>
  `,
  styleUrl: './notice.css',
})
export class Notice {
  readonly heading = input.required<string>();
  readonly tone = input<NoticeTone>('plain');
  /** Replaces the tone's own symbol. */
  readonly icon = input<IconName>();
  protected readonly symbol = computed(() => icons[this.tone()]);
}
