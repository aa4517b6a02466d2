import { Component, computed, input } from '@angular/core';
import type { TurnView } from '@liveness/capture-guidance';
import { Said, isolated } from '@liveness/ui/elements/said';
import { sayBelow } from '../words/words';

/** Which of the turns it is, over the picture. Never mirrored. */
@Component({
  selector: 'liveness-turn-legs',
  imports: [Said],
  template: `
    <p>
      <span class="bars" aria-hidden="true">
        @for (leg of legs(); track $index) {
          <span class="bar" [class.done]="leg < turn().leg" [class.now]="leg === turn().leg"></span>
        }
      </span>
      <liveness-said [text]="t('leg', { number: isolated(turn().leg), all: isolated(turn().legs) })" />
    </p>
  `,
  styles: `
    :host {
      position: absolute;
      inset-block-end: 4%;
      inset-inline: 0;
      display: flex;
      justify-content: center;
      pointer-events: none;
    }

    p {
      display: flex;
      align-items: center;
      gap: var(--space-3);
      padding: var(--space-1) var(--space-4);
      border-radius: var(--radius-round);
      background: rgb(9 20 17 / 0.78);
      color: #fff;
      font-size: var(--size-small);
      font-weight: var(--weight-medium);
      font-variant-numeric: tabular-nums;
    }

    .bars {
      display: flex;
      gap: var(--space-1);
    }

    .bar {
      inline-size: 1.25rem;
      block-size: 0.375rem;
      border-radius: var(--radius-round);
      background: rgb(255 255 255 / 0.35);
      transition: background-color var(--calm) var(--ease);
    }

    .bar.now {
      background: var(--colour-mark);
    }

    .bar.done {
      background: #35c79f;
    }

    /* What is done is shown by the colour alone, and the words beside it say which it is. */
    @media (forced-colors: active) {
      .bars {
        forced-color-adjust: none;
      }
    }
  `,
})
export class TurnLegs {
  protected readonly t = sayBelow('turn');
  protected readonly isolated = isolated;
  readonly turn = input.required<Pick<TurnView, 'leg' | 'legs'>>();
  protected readonly legs = computed(() => Array.from({ length: this.turn().legs }, (_, index) => index + 1));
}
