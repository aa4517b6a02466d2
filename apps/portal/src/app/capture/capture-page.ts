import { Component, inject, input } from '@angular/core';
import { Router } from '@angular/router';
import { CaptureFlow } from '@liveness/capture';
import { Session } from '../sign-in/session';
import { flowWords } from './flow-words';

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
  protected readonly words = flowWords();

  protected toTheStart(): void {
    void this.#router.navigateByUrl('/');
  }

  /** Returns to the current page. */
  protected signInAgain(): void {
    void this.#session.signIn(this.#router.url);
  }
}
