import { Component, inject, input, linkedSignal, resource } from '@angular/core';
import { Router } from '@angular/router';
import { CaptureFlow, type Words, captureWords } from '@liveness/capture';
import { ChosenLanguage } from '@liveness/ui/languages/chosen-language';
import { Session } from '../sign-in/session';

/** The capture flow as a page of the portal. */
@Component({
  selector: 'liveness-capture-page',
  imports: [CaptureFlow],
  template: `
    @if (words(); as words) {
      <liveness-capture-flow
        [challenge]="challenge()"
        [words]="words"
        (left)="toTheStart()"
        (signInNeeded)="signInAgain()"
      />
    }
  `,
  styles: `
    :host {
      display: contents;
    }
  `,
})
export class CapturePage {
  readonly #router = inject(Router);
  readonly #session = inject(Session);
  /** From the address: the challenge that the person asked for. */
  readonly challenge = input<string>();
  readonly #loaded = resource({
    params: inject(ChosenLanguage).id,
    loader: async ({ params: id }) => (await captureWords[id]?.())?.default,
  });
  /** Those of the language before, until the chosen one is there: the flow must not begin anew. */
  protected readonly words = linkedSignal<Words | undefined, Words | undefined>({
    source: () => (this.#loaded.hasValue() ? this.#loaded.value() : undefined),
    computation: (words, before) => words ?? before?.value,
  });

  protected toTheStart(): void {
    void this.#router.navigateByUrl('/');
  }

  /** Comes back to where the person is. */
  protected signInAgain(): void {
    void this.#session.signIn(this.#router.url);
  }
}
