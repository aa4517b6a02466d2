import { Component, type OnInit, computed, inject, input, output, signal } from '@angular/core';
import { ApiClient } from '@liveness/api-client/api-client';
import type { ConsentInForce } from '@liveness/contract';
import { Notice } from '@liveness/ui/elements/notice';
import { Agreement } from '../flow/agreement';
import { WORDS, type Words, textOf } from '../words/words';
import { Consent } from './consent';
import { textFor } from './consent-text';

type State =
  | { readonly name: 'loading' | 'unreachable' }
  | { readonly name: 'asking'; readonly needed: NonNullable<ConsentInForce['needed']> };

/**
 * Asks a person who signed in whether they agree to be recorded, where the deployment asks. Says so when their attempts
 * may start: at once if nobody is asked, or if they have agreed to this text before.
 */
@Component({
  selector: 'liveness-consent-first',
  imports: [Consent, Notice],
  providers: [{ provide: WORDS, useFactory: () => inject(ConsentFirst).words }],
  template: `
    @let now = state();
    @if (now.name === 'asking') {
      <liveness-consent
        [text]="text()"
        [retentionDays]="now.needed.retentionDays"
        [privacyUrl]="privacyUrl()"
        [changed]="changed()"
        (answered)="answer(now.needed.version, $event)"
      />
    } @else if (now.name === 'unreachable') {
      <liveness-notice tone="warn" icon="signal" [heading]="t('unreachable.title')">
        <p>{{ t('unreachable.text') }}</p>
        <button class="button button-primary" type="button" (click)="ask()">{{ t('unreachable.again') }}</button>
      </liveness-notice>
    } @else {
      <p class="only-heard" role="status">{{ t('loading') }}</p>
    }
  `,
  styles: `
    :host {
      display: grid;
      min-inline-size: 0;
    }
  `,
})
export class ConsentFirst implements OnInit {
  readonly #api = inject(ApiClient);
  readonly #agreement = inject(Agreement);
  readonly words = input.required<Words>();
  /** The language of the words (BCP 47). */
  readonly language = input.required<string>();
  readonly privacyUrl = input<string>();
  /** Another text has come into force since the person agreed to one. */
  readonly changed = input(false);
  readonly ready = output();
  readonly declined = output();

  protected readonly state = signal<State>({ name: 'loading' });
  protected readonly text = computed(() => {
    const state = this.state();
    return state.name === 'asking' ? textFor(state.needed.texts, this.language()) : undefined;
  });

  async ngOnInit(): Promise<void> {
    await this.ask();
  }

  protected async ask(): Promise<void> {
    this.state.set({ name: 'loading' });
    // What was agreed to was not accepted.
    if (this.changed()) this.#agreement.given = undefined;
    const answer = await this.#api.json<ConsentInForce>('/consent');
    if (!answer.ok) {
      this.state.set({ name: 'unreachable' });
      return;
    }
    const { needed } = answer.value;
    if (needed && needed.version !== this.#agreement.given?.version) this.state.set({ name: 'asking', needed });
    else this.ready.emit();
  }

  protected t(key: string): string {
    return textOf(this.words(), `check.${key}`);
  }

  protected answer(version: string, accepted: boolean): void {
    if (!accepted) {
      this.declined.emit();
      return;
    }
    this.#agreement.given = { version, locale: this.text()?.language ?? this.language() };
    this.ready.emit();
  }
}
