import { Component, input } from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';
import type { BrandLink as Link } from './brand';

/** A link of the deployment's own, in another tab: an attempt goes on in this one. */
@Component({
  selector: 'liveness-brand-link',
  imports: [TranslocoDirective],
  template: `
    <a *transloco="let t; prefix: 'links'" [href]="link().address" target="_blank" rel="noopener noreferrer"
      >{{ t(link().name) }}<span class="only-heard"> {{ t('newTab') }}</span></a
    >
  `,
  styles: `
    a {
      display: inline-block;
      padding-block: var(--space-1);
      color: inherit;
    }
  `,
})
export class BrandLink {
  readonly link = input.required<Link>();
}
