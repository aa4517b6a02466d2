import { Component, computed, inject, input } from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';
import { ChosenLanguage } from '@liveness/ui/languages/chosen-language';
import { Moment } from '@liveness/ui/time/moment';
import { languageName } from './language-name';

/** What a person agreed to, in which language and when; or that they did not. */
@Component({
  selector: 'liveness-given-consent',
  imports: [Moment, TranslocoDirective],
  template: `<ng-container *transloco="let t; prefix: 'console.consent'">
    @if (consent(); as given) {
      {{ t('given', { version: given.version, language: language() }) }}
      <span class="soft"><liveness-moment [at]="given.at" /></span>
    } @else {
      <span class="soft">{{ t('none') }}</span>
    }
  </ng-container>`,
})
export class GivenConsent {
  readonly #chosen = inject(ChosenLanguage).id;
  readonly consent = input.required<
    { readonly version: string; readonly at: string; readonly locale: string } | undefined
  >();
  protected readonly language = computed(() => languageName(this.consent()?.locale ?? '', this.#chosen()));
}
