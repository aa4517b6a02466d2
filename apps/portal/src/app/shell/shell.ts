import { Component, computed, inject } from '@angular/core';
import { takeUntilDestroyed, toSignal } from '@angular/core/rxjs-interop';
import { NavigationEnd, Router, RouterLink, RouterOutlet } from '@angular/router';
import { TranslocoDirective } from '@jsverse/transloco';
import { mayReview } from '@liveness/api-client/session';
import { LanguagePicker } from '@liveness/ui/languages/language-picker';
import { filter, map } from 'rxjs';
import { Brand } from '../branding/brand';
import { BrandLink } from '../branding/brand-link';
import { BrandMark } from '../branding/brand-mark';
import { VersionCard } from '../new-version/version-card';
import { Session } from '../sign-in/session';
import { SessionMenu } from './session-menu';

@Component({
  selector: 'liveness-root',
  imports: [
    BrandLink,
    BrandMark,
    LanguagePicker,
    RouterLink,
    RouterOutlet,
    SessionMenu,
    TranslocoDirective,
    VersionCard,
  ],
  templateUrl: './shell.html',
  styleUrl: './shell.css',
  host: { '[class.console]': 'inConsole()' },
})
export class Shell {
  readonly #router = inject(Router);
  protected readonly brand = inject(Brand);
  protected readonly session = inject(Session);
  protected readonly reviews = computed(() => mayReview(this.session.groups()));
  readonly #address = toSignal(
    this.#router.events.pipe(
      filter((event) => event instanceof NavigationEnd),
      map(({ urlAfterRedirects }) => urlAfterRedirects),
    ),
    { initialValue: '' },
  );
  /** People use the console all day, so the shell is compact there. */
  protected readonly inConsole = computed(() => /^\/admin(?![^/?#])/.test(this.#address()));
  /** The hosted page of a check. */
  protected readonly inCheck = computed(() => /^\/check(?![^/?#])/.test(this.#address()));
  /** Somebody is in front of the camera, to whom the API is of no interest. */
  protected readonly isTaking = computed(() => this.inCheck() || /^\/capture(?![^/?#])/.test(this.#address()));

  constructor() {
    this.session.endedElsewhere.pipe(takeUntilDestroyed()).subscribe(() => void this.#router.navigateByUrl('/'));
  }

  /** Leaves the page first: its camera must be off before an issuer is waited for. */
  protected async signOut(): Promise<void> {
    await this.#router.navigateByUrl('/');
    await this.session.signOut();
  }

  /** A link to `#content` would go through the router; this only moves the focus. */
  protected skipTo(event: Event, content: HTMLElement): void {
    event.preventDefault();
    content.focus();
  }
}
