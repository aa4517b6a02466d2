import { Component, inject, input, signal } from '@angular/core';
import { Router } from '@angular/router';
import { CaptureFlow, ConsentFirst } from '@liveness/capture';
import { ChosenLanguage } from '@liveness/ui/languages/chosen-language';
import { Brand } from '../branding/brand';
import { Session } from '../sign-in/session';
import { flowWords } from './flow-words';

/** The capture flow as a page of the portal, after the person has agreed to be recorded. */
@Component({
  selector: 'liveness-capture-page',
  imports: [CaptureFlow, ConsentFirst],
  template: `
    @if (words(); as words) {
      @if (mayRecord()) {
        <liveness-capture-flow
          [challenge]="challenge()"
          [words]="words"
          (left)="toTheStart()"
          (over)="askAgain()"
          (signInNeeded)="signInAgain()"
        />
      } @else {
        <liveness-consent-first
          [words]="words"
          [language]="language.id()"
          [privacyUrl]="brand.privacy()?.address"
          [changed]="textChanged()"
          (ready)="mayRecord.set(true)"
          (declined)="toTheStart()"
        />
      }
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

  protected readonly language = inject(ChosenLanguage);
  protected readonly brand = inject(Brand);
  /** The person has agreed to be recorded, or nobody is asked. */
  protected readonly mayRecord = signal(false);
  /** Another text has come into force since. */
  protected readonly textChanged = signal(false);

  protected askAgain(): void {
    this.textChanged.set(true);
    this.mayRecord.set(false);
  }

  protected toTheStart(): void {
    void this.#router.navigateByUrl('/');
  }

  /** Returns to the current page. */
  protected signInAgain(): void {
    void this.#session.signIn(this.#router.url);
  }
}
