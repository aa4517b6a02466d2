import { Component } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoDirective } from '@jsverse/transloco';
import { Notice } from './notice';

@Component({
  selector: 'liveness-not-found',
  imports: [Notice, RouterLink, TranslocoDirective],
  template: `
    <liveness-notice *transloco="let t; prefix: 'notFound'" [heading]="t('title')">
      <p>{{ t('text') }}</p>
      <a class="button button-primary" routerLink="/">{{ t('home') }}</a>
    </liveness-notice>
  `,
})
export class NotFound {}
