import { Component, computed, inject, input } from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';
import { ChosenLanguage } from '@liveness/ui/languages/chosen-language';
import { durationText } from '@liveness/ui/text/numbers';
import { glowCss } from './glow-css';
import type { ColouredFrame } from './lit-sequences';

/** The colour under which a frame was taken: as the page showed it, by number and name, and how long after telling it the frame arrived. */
@Component({
  selector: 'liveness-colour-band',
  imports: [TranslocoDirective],
  template: `
    <ng-container *transloco="let t; prefix: 'attempt.light'">
      <span
        class="colour"
        aria-hidden="true"
        [class.unjudged]="!frame().judged"
        [class.untold]="!frame().colour"
        [style.background-color]="css()"
      ></span>
      <span class="name">
        @if (frame().slot.step >= 0) {
          <b class="number">{{ frame().slot.step + 1 }}</b>
        }
        {{ t('colours.' + (frame().colour?.name ?? 'untold')) }}
      </span>
      <span class="since number">
        @if (frame().sinceToldMs !== undefined) {
          <span class="only-heard">{{ t('strip.since') }}</span>
          +{{ since() }}
        }
      </span>
      <span class="only-heard">{{ t(frame().judged ? 'strip.judged' : 'strip.notJudged') }}.</span>
    </ng-container>
  `,
  styles: `
    :host {
      display: grid;
      grid-template-columns: minmax(0, 1fr);
      line-height: 1.3;
      text-align: start;
    }

    .colour {
      block-size: 0.875rem;
      margin-block-end: 2px;
      border: 1px solid var(--colour-line-strong);
      border-radius: 0.25rem;
      /* It is what the person saw. */
      forced-color-adjust: none;
      print-color-adjust: exact;
    }

    .unjudged {
      background-image: repeating-linear-gradient(135deg, transparent 0 4px, var(--colour-surface) 4px 6px);
    }

    .untold {
      border-style: dashed;
    }

    .name,
    .since {
      overflow: hidden;
      text-overflow: ellipsis;
      white-space: nowrap;
    }

    .name {
      color: var(--colour-ink);
    }

    .since {
      min-block-size: 1.3em;
    }
  `,
})
export class ColourBand {
  readonly #language = inject(ChosenLanguage).id;
  readonly frame = input.required<ColouredFrame>();
  protected readonly css = computed(() => {
    const colour = this.frame().colour;
    return colour && glowCss(colour.glow);
  });
  protected readonly since = computed(() => durationText(this.frame().sinceToldMs ?? 0, this.#language()));
}
