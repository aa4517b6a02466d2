import { Component, DOCUMENT, computed, inject, signal } from '@angular/core';
import { type CheckFinished, CheckFlow } from '@liveness/capture';
import type { OwnCheck } from '@liveness/contract';
import { ChosenLanguage } from '@liveness/ui/languages/chosen-language';
import { Brand } from '../branding/brand';
import { flowWords } from '../capture/flow-words';
import { returnAddress } from './return-address';
import { TabSecret } from './tab-secret';
import { ReturnLink } from './return-link';

/** The hosted page of a check, and the link back to whoever asked for it. Nobody signs in. */
@Component({
  selector: 'liveness-check-page',
  imports: [CheckFlow, ReturnLink],
  template: `
    @if (words(); as words) {
      <liveness-check-flow
        [words]="words"
        [language]="language.id()"
        [privacyUrl]="brand.privacy()?.address"
        [prepare]="prepare"
        (finished)="finished($event)"
        (cancelled)="leave()"
      >
        <liveness-return-link [address]="back()" [elsewhere]="secret.hasTakenOver" [byItself]="hasPassedHere()" />
      </liveness-check-flow>
    }
  `,
  styles: `
    :host {
      display: grid;
      min-inline-size: 0;
    }
  `,
  // Another link was opened in the same tab.
  host: { '(window:hashchange)': 'reload()' },
})
export class CheckPage {
  protected readonly secret = inject(TabSecret);
  protected readonly language = inject(ChosenLanguage);
  protected readonly brand = inject(Brand);
  readonly #location = inject(DOCUMENT).defaultView?.location;
  readonly #check = signal<OwnCheck | undefined>(undefined);
  /** The person returns where they started, which may be on another device. */
  protected readonly back = computed(() => {
    const check = this.#check();
    return check && !this.secret.hasTakenOver ? returnAddress(check) : undefined;
  });
  /** The check was open when the page was loaded: a person who comes back to a check that has ended is not sent away. */
  protected readonly hasPassedHere = signal(false);
  protected readonly words = flowWords();

  /** The check may wish for a language: its words are there before anything is shown. */
  protected readonly prepare = async (check: OwnCheck) => {
    this.#check.set(check);
    if (check.locale !== undefined) await this.language.prefer(check.locale);
  };

  protected finished({ status }: CheckFinished): void {
    const before = this.#check()?.status;
    this.hasPassedHere.set(status === 'passed' && before !== 'passed');
  }

  /** The person does not want to go on now. Without a page to return to, the flow says how to go on. */
  protected leave(): void {
    const address = this.back();
    if (address !== undefined) this.#location?.assign(address);
  }

  protected reload(): void {
    this.#location?.reload();
  }
}
