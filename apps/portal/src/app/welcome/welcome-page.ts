import { Component, DOCUMENT, computed, inject, signal } from '@angular/core';
import { Router } from '@angular/router';
import { TranslocoDirective } from '@jsverse/transloco';
import { FocusOnStep } from '@liveness/ui/accessibility/focus-on-step';
import { Icon } from '@liveness/ui/elements/icon';
import { Said, isolated } from '@liveness/ui/elements/said';
import { Brand } from '../branding/brand';
import { BrandLink } from '../branding/brand-link';
import { PORTAL_CONFIG } from '../configuration/portal-config';
import { Session } from '../sign-in/session';
import { ChallengeChoice } from './challenge-choice';
import { WelcomePicture } from './welcome-picture';

/** The start page: what will happen, what is kept, and one button to begin. */
@Component({
  selector: 'liveness-welcome-page',
  imports: [BrandLink, ChallengeChoice, FocusOnStep, Icon, Said, TranslocoDirective, WelcomePicture],
  templateUrl: './welcome-page.html',
  styleUrl: './welcome-page.css',
})
export class WelcomePage {
  readonly #router = inject(Router);
  protected readonly session = inject(Session);
  protected readonly brand = inject(Brand);
  protected readonly isolated = isolated;
  protected readonly config = inject(PORTAL_CONFIG);
  /** Neither sign-in (which needs the browser's cryptography) nor the camera works on a page served over plain http. */
  protected readonly secure = inject(DOCUMENT).defaultView?.isSecureContext ?? false;
  protected readonly choice = signal<string | undefined>(undefined);
  protected readonly leaving = signal(false);
  protected readonly busy = computed(() => this.leaving() || this.session.state() === 'checking');
  readonly #only = this.config.challenges.length === 1 ? this.config.challenges[0] : undefined;
  /** Several challenges in one sitting have no words of their own. */
  protected readonly task = this.#only === undefined || this.#only.includes('+') ? 'any' : this.#only;
  protected readonly mayChoose = this.config.clientMayChoose && this.config.challenges.length > 1;

  constructor() {
    // A tab that began with a check has not been asked yet.
    void this.session.check();
  }

  protected async begin(): Promise<void> {
    const capture = this.#router.createUrlTree(['/capture'], { queryParams: { challenge: this.choice() } });
    if (this.session.signedIn()) {
      await this.#router.navigateByUrl(capture);
      return;
    }
    this.leaving.set(true);
    this.leaving.set(await this.session.signIn(this.#router.serializeUrl(capture)));
  }
}
