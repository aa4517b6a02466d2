import { Component, DOCUMENT, type OnInit, computed, inject, linkedSignal, resource, signal } from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';
import { CaptureFlow, type Words, captureWords } from '@liveness/capture';
import { Icon } from '@liveness/ui/elements/icon';
import { Notice } from '@liveness/ui/elements/notice';
import { ChosenLanguage } from '@liveness/ui/languages/chosen-language';
import { PORTAL_CONFIG } from '../configuration/portal-config';
import { CheckApi } from './check-api';
import { CheckEnd } from './check-end';
import { CHECK_SECRET } from './check-secret';
import { type CheckState, returnAddress, stateOf } from './check-state';

/** The hosted page of a check: consent, capture, how it ended, and back to whoever asked for it. Nobody signs in. */
@Component({
  selector: 'liveness-check-page',
  imports: [CaptureFlow, CheckEnd, Icon, Notice, TranslocoDirective],
  templateUrl: './check-page.html',
  styleUrl: './check-page.css',
})
export class CheckPage implements OnInit {
  readonly #api = inject(CheckApi);
  readonly #secret = inject(CHECK_SECRET);
  readonly #language = inject(ChosenLanguage);
  readonly #document = inject(DOCUMENT);
  protected readonly config = inject(PORTAL_CONFIG);
  protected readonly state = signal<CheckState>({ name: 'loading' });
  /** The person's answer is on its way. */
  protected readonly answering = signal(false);
  protected readonly task = computed(() => {
    const state = this.state();
    const types = 'check' in state ? state.check.challenges : [];
    return types.length === 1 ? types[0] : 'any';
  });
  readonly #loaded = resource({
    params: this.#language.id,
    loader: async ({ params: id }) => (await captureWords[id]?.())?.default,
  });
  /** Keeps the previous language's texts until the new ones are loaded, so that the flow does not start again. */
  protected readonly words = linkedSignal<Words | undefined, Words | undefined>({
    source: () => (this.#loaded.hasValue() ? this.#loaded.value() : undefined),
    computation: (words, before) => words ?? before?.value,
  });

  async ngOnInit(): Promise<void> {
    if (this.#secret === '') {
      this.state.set({ name: 'invalid' });
      return;
    }
    const answer = await this.#api.read();
    if (answer.ok && answer.value.locale !== undefined) await this.#language.prefer(answer.value.locale);
    this.state.set(stateOf(answer));
  }

  /** Asks again how the check stands. While it goes on, what is on the screen stays. */
  protected async refresh(): Promise<void> {
    const answer = await this.#api.read();
    const next = stateOf(answer);
    if (next.name === 'capture' && this.state().name === 'capture') return;
    // After a verdict, a lost connection must not hide it.
    if (next.name === 'unreachable' && this.state().name === 'capture') return;
    this.state.set(next);
  }

  protected async answer(version: string, accepted: boolean): Promise<void> {
    this.answering.set(true);
    const answer = await this.#api.consent({ version, accepted, locale: this.#language.id() });
    this.answering.set(false);
    // Another text came into force, or the check ended elsewhere: the check itself says what to do now.
    if (!answer.ok && (answer.failure.status ?? 500) < 500) await this.refresh();
    else this.state.set(stateOf(answer));
  }

  /** The person does not want to go on now. The check stays open until it expires. */
  protected leave(): void {
    const state = this.state();
    const back = state.name === 'capture' ? returnAddress(state.check) : undefined;
    if (back === undefined) this.reload();
    else this.#document.defaultView?.location.assign(back);
  }

  protected reload(): void {
    this.#document.defaultView?.location.reload();
  }
}
