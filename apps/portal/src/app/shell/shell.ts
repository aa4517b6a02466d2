import { Component, inject } from '@angular/core';
import { RouterLink, RouterOutlet } from '@angular/router';
import { TranslocoDirective } from '@jsverse/transloco';
import { LanguagePicker } from '../languages/language-picker';
import { Wordmark } from '../presentation/wordmark';
import { Session } from '../sign-in/session';
import { SessionMenu } from './session-menu';

@Component({
  selector: 'liveness-root',
  imports: [LanguagePicker, RouterLink, RouterOutlet, SessionMenu, TranslocoDirective, Wordmark],
  templateUrl: './shell.html',
  styleUrl: './shell.css',
})
export class Shell {
  protected readonly session = inject(Session);

  /** A link to `#content` would go through the router; this only moves the focus. */
  protected skipTo(event: Event, content: HTMLElement): void {
    event.preventDefault();
    content.focus();
  }
}
