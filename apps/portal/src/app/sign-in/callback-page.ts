import { Component, effect, inject, resource } from '@angular/core';
import { Router } from '@angular/router';
import { TranslocoPipe, TranslocoService } from '@jsverse/transloco';
import { Notice } from '@liveness/ui/elements/notice';
import { clockError, roughly } from './device-clock';
import { ReturnAddress } from './return-address';
import { Session } from './session';

/**
 * The page that the issuer sends people back to. It continues by itself once the tokens are there, or says what is
 * wrong.
 */
@Component({
  selector: 'liveness-callback-page',
  imports: [Notice, TranslocoPipe],
  template: `
    @switch (session.state()) {
      @case ('unreachable') {
        <liveness-notice tone="warn" [heading]="'signIn.unreachable.title' | transloco">
          <p>{{ 'signIn.unreachable.text' | transloco }}</p>
          <button class="button button-primary" type="button" (click)="again()">
            {{ 'signIn.again' | transloco }}
          </button>
        </liveness-notice>
      }
      @case ('failed') {
        <liveness-notice tone="warn" [heading]="'signIn.failed.title' | transloco">
          @if (clockError.value(); as error) {
            <p>
              {{
                (error > 0 ? 'signIn.failed.clockAhead' : 'signIn.failed.clockBehind')
                  | transloco: { time: roughly(error, language()) }
              }}
            </p>
          } @else {
            <p>{{ 'signIn.failed.text' | transloco }}</p>
          }
          <button class="button button-primary" type="button" (click)="again()">
            {{ 'signIn.again' | transloco }}
          </button>
        </liveness-notice>
      }
      @default {
        <p role="status">{{ 'signIn.busy' | transloco }}</p>
      }
    }
  `,
  styles: `
    :host {
      display: grid;
      align-content: center;
    }

    [role='status'] {
      color: var(--colour-ink-soft);
      font-size: var(--size-lead);
      text-align: center;
    }
  `,
})
export class CallbackPage {
  readonly #router = inject(Router);
  readonly #returnAddress = inject(ReturnAddress);
  protected readonly session = inject(Session);

  protected readonly roughly = roughly;
  protected readonly language = inject(TranslocoService).activeLang;
  /** A clock that is hours ahead takes each new token for one that has expired. */
  protected readonly clockError = resource({
    params: () => (this.session.state() === 'failed' ? 'failed' : undefined),
    loader: () => clockError(),
  });

  constructor() {
    effect(() => {
      const state = this.session.state();
      if (state === 'signed-in') void this.#router.navigateByUrl(this.#returnAddress.take(), { replaceUrl: true });
      if (state === 'signed-out') void this.#router.navigateByUrl('/', { replaceUrl: true });
    });
  }

  protected again(): void {
    void this.session.signIn(this.#returnAddress.take());
  }
}
