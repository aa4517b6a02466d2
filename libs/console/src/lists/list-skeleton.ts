import { Component } from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';

/** Placeholders for rows. */
@Component({
  selector: 'liveness-list-skeleton',
  imports: [TranslocoDirective],
  template: `
    <p class="only-heard" role="status" *transloco="let t; prefix: 'console'">{{ t('loading') }}</p>
    <div aria-hidden="true">
      @for (width of widths; track $index) {
        <div class="row"><i></i><i></i><i [style.inline-size.%]="width"></i></div>
      }
    </div>
  `,
  styles: `
    .row {
      display: flex;
      align-items: center;
      gap: var(--space-5);
      block-size: 2.625rem;
      padding-inline: var(--space-5);
      border-block-end: 1px solid var(--colour-line);
    }

    i {
      inline-size: 5rem;
      block-size: 0.625rem;
      border-radius: var(--radius-round);
      background: var(--colour-sunken);
      animation: wait 1.4s ease-in-out infinite alternate;
    }

    @media (forced-colors: active) {
      i {
        forced-color-adjust: none;
        background: GrayText;
      }
    }

    @keyframes wait {
      to {
        opacity: 0.45;
      }
    }
  `,
})
export class ListSkeleton {
  protected readonly widths = [38, 52, 30, 45, 36, 55, 41, 33, 48, 37];
}
