import { Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoDirective } from '@jsverse/transloco';
import type { AdminCheck } from '@liveness/contract';
import { CopyButton } from '@liveness/ui/elements/copy-button';
import { ChosenLanguage } from '@liveness/ui/languages/chosen-language';
import { GivenText } from '../../../given/given-text';
import { GivenConsent } from '../../../presentation/given-consent';
import { languageName } from '../../../presentation/language-name';
import { Moment } from '@liveness/ui/time/moment';
import { challengeName } from '../../../presentation/word-keys';
import { checkTimeline } from './check-timeline';

/** What the client asked for, what the person agreed to, and what happened. */
@Component({
  selector: 'liveness-check-details',
  imports: [CopyButton, GivenConsent, GivenText, Moment, RouterLink, TranslocoDirective],
  templateUrl: './check-details.html',
  styleUrl: './check-details.css',
})
export class CheckDetails {
  protected readonly language = inject(ChosenLanguage).id;
  readonly check = input.required<AdminCheck>();
  protected readonly timeline = computed(() => checkTimeline(this.check()));
  protected readonly metadata = computed(() => Object.entries(this.check().metadata ?? {}));
  protected readonly challengeName = challengeName;
  protected readonly languageName = languageName;
}
