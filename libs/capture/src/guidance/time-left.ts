import { Component, computed, input } from '@angular/core';
import { Said, isolated } from '@liveness/ui/elements/said';
import { sayBelow } from '../words/words';

/** What is left of the time for a task: a bar that shortens, and whole seconds. */
@Component({
  selector: 'liveness-time-left',
  imports: [Said],
  template: `
    <p><liveness-said [text]="t('timeLeft', { seconds: isolated(seconds()) })" /></p>
    <div class="bar" aria-hidden="true"><div [style.transform]="'scaleX(' + share() + ')'"></div></div>
  `,
  styles: `
    :host {
      display: grid;
      gap: var(--space-2);
      inline-size: min(100%, 18rem);
      text-align: center;
    }

    p {
      font-variant-numeric: tabular-nums;
      font-weight: var(--weight-medium);
    }

    .bar {
      block-size: 0.375rem;
      border-radius: var(--radius-round);
      background: var(--colour-line);
      overflow: hidden;
    }

    .bar div {
      block-size: 100%;
      border-radius: inherit;
      background: var(--colour-accent);
      transform-origin: left;
    }

    :host-context([dir='rtl']) .bar div {
      transform-origin: right;
    }

    @media (forced-colors: active) {
      .bar {
        border: 1px solid CanvasText;
      }

      .bar div {
        background: Highlight;
      }
    }
  `,
})
export class TimeLeft {
  protected readonly t = sayBelow('capture');
  protected readonly isolated = isolated;
  readonly leftMs = input.required<number>();
  readonly wholeMs = input.required<number>();
  protected readonly seconds = computed(() => Math.ceil(this.leftMs() / 1000));
  protected readonly share = computed(() => Math.max(0, Math.min(1, this.leftMs() / this.wholeMs())));
}
