import { Component, input, output } from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';

@Component({
  selector: 'liveness-session-menu',
  imports: [TranslocoDirective],
  template: `
    <ng-container *transloco="let t; prefix: 'shell'">
      @if (name()) {
        <span class="name"
          ><span class="only-heard">{{ t('signedInAs') }} </span><bdi>{{ name() }}</bdi></span
        >
      }
      <button class="button button-quiet" type="button" (click)="signOut.emit()">{{ t('signOut') }}</button>
    </ng-container>
  `,
  styles: `
    :host {
      display: flex;
      align-items: center;
      gap: var(--space-2);
    }

    .name {
      max-inline-size: 14ch;
      overflow: hidden;
      color: var(--colour-ink-soft);
      font-size: var(--size-small);
      text-overflow: ellipsis;
      white-space: nowrap;
    }

    .button {
      font-size: var(--size-small);
      white-space: nowrap;
    }

    @media (max-width: 34rem) {
      .name {
        display: none;
      }
    }
  `,
})
export class SessionMenu {
  readonly name = input('');
  readonly signOut = output();
}
