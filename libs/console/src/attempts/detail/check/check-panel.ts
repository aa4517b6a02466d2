import { Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoDirective } from '@jsverse/transloco';
import type { CheckOfAttempt } from '@liveness/contract';
import { ChosenLanguage } from '@liveness/ui/languages/chosen-language';
import { Moment } from '@liveness/ui/time/moment';
import { GivenText } from '../../../given/given-text';
import { CheckStatusBadge, TestBadge } from '../../../presentation/check-badges';
import { languageName } from '../../../presentation/language-name';

/** The check that an attempt belongs to, and its other attempts. */
@Component({
  selector: 'liveness-check-panel',
  imports: [CheckStatusBadge, GivenText, Moment, RouterLink, TestBadge, TranslocoDirective],
  templateUrl: './check-panel.html',
  styleUrls: ['../details/details-panel.css', './check-panel.css'],
})
export class CheckPanel {
  readonly #language = inject(ChosenLanguage).id;
  readonly check = input.required<CheckOfAttempt>();
  readonly attemptId = input.required<string>();
  protected readonly isOngoing = computed(() => ['created', 'started'].includes(this.check().status));

  protected languageOf(locale: string): string {
    return languageName(locale, this.#language());
  }
}
