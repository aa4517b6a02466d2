import { Component, computed, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoDirective } from '@jsverse/transloco';
import type { CheckOfAttempt } from '@liveness/contract';
import { Moment } from '@liveness/ui/time/moment';
import { GivenText } from '../../../given/given-text';
import { CheckStatusBadge, TestBadge } from '../../../presentation/check-badges';
import { GivenConsent } from '../../../presentation/given-consent';

/** The check that an attempt belongs to, and its other attempts. */
@Component({
  selector: 'liveness-check-panel',
  imports: [CheckStatusBadge, GivenConsent, GivenText, Moment, RouterLink, TestBadge, TranslocoDirective],
  templateUrl: './check-panel.html',
  styleUrls: ['../details/details-panel.css', './check-panel.css'],
})
export class CheckPanel {
  readonly check = input.required<CheckOfAttempt>();
  readonly attemptId = input.required<string>();
  protected readonly isOngoing = computed(() => ['created', 'started'].includes(this.check().status));
}
