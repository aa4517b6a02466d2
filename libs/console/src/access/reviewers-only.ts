import { Component, inject } from '@angular/core';
import { type CanMatchFn, RouterLink } from '@angular/router';
import { TranslocoDirective } from '@jsverse/transloco';
import { SESSION, mayReview } from '@liveness/api-client/session';
import { Notice } from '@liveness/ui/elements/notice';

/** The page that people without a role see instead of the console. */
@Component({
  selector: 'liveness-for-reviewers',
  imports: [Notice, RouterLink, TranslocoDirective],
  template: `
    <liveness-notice *transloco="let t; prefix: 'console.forReviewers'" [heading]="t('title')" icon="lock">
      <p>{{ t('text') }}</p>
      <a class="button button-primary" routerLink="/">{{ t('home') }}</a>
    </liveness-notice>
  `,
  styles: `
    :host {
      display: grid;
      padding-inline: var(--space-4);
    }
  `,
})
export class ForReviewers {}

/** Admits reviewers and admins to the console. Others see, at the same address, a page that says who may use it. */
export const reviewersOnly: CanMatchFn = async () => {
  const session = inject(SESSION);
  return (await session.check()) === 'signed-in' && mayReview(session.groups());
};
