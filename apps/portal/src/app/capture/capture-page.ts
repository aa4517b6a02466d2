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
  /** From the address: the challenge that the person chose. */
  readonly challenge = input<string>();
  readonly #loaded = resource({
    params: inject(ChosenLanguage).id,
    loader: async ({ params: id }) => (await captureWords[id]?.())?.default,
  });
  /** Keeps the previous language's texts until the new ones are loaded, so that the flow does not start again. */
  protected readonly words = linkedSignal<Words | undefined, Words | undefined>({
    source: () => (this.#loaded.hasValue() ? this.#loaded.value() : undefined),
    computation: (words, before) => words ?? before?.value,
  });

  protected toTheStart(): void {
    void this.#router.navigateByUrl('/');
  }

  /** Returns to the current page. */
  protected signInAgain(): void {
    void this.#session.signIn(this.#router.url);
  }
}
