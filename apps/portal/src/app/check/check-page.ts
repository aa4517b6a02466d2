import {
  Component,
  DOCUMENT,
  type OnInit,
  computed,
  effect,
  inject,
  linkedSignal,
  resource,
  signal,
} from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';
import type { ApiResult } from '@liveness/api-client/api-failure';
import { CaptureFlow, type Words, captureWords } from '@liveness/capture';
import type { OwnCheck } from '@liveness/contract';
import { Icon } from '@liveness/ui/elements/icon';
import { Notice } from '@liveness/ui/elements/notice';
import { ChosenLanguage } from '@liveness/ui/languages/chosen-language';
import { PORTAL_CONFIG } from '../configuration/portal-config';
import { CheckApi } from './check-api';
import { CheckEnd } from './check-end';
import { CheckSecret } from './check-secret';
import { type CheckState, type Surroundings, returnAddress, stateAfter, stateOf } from './check-state';
import { CheckWatch, type Look } from './hand-off/check-watch';
import { Device } from './hand-off/device';
import { HandOff } from './hand-off/hand-off';
import { Watching } from './hand-off/watching';

/** One lost call is nothing to speak of. */
const lostAfter = 2;

/** The hosted page of a check: consent, capture, how it ended, and back to whoever asked for it. Nobody signs in. */
@Component({
  selector: 'liveness-check-page',
  imports: [CaptureFlow, CheckEnd, HandOff, Icon, Notice, TranslocoDirective, Watching],
  providers: [CheckWatch],
  templateUrl: './check-page.html',
  styleUrl: './check-page.css',
  host: { '(window:hashchange)': 'reload()' },
})
export class CheckPage implements OnInit {
  readonly #api = inject(CheckApi);
  readonly #device = inject(Device);
  readonly #watch = inject(CheckWatch);
  protected readonly secret = inject(CheckSecret);
  readonly #language = inject(ChosenLanguage);
  readonly #document = inject(DOCUMENT);
  protected readonly config = inject(PORTAL_CONFIG);
  protected readonly state = signal<CheckState>({ name: 'loading' });
  /** The person's answer is on its way. */
  protected readonly answering = signal(false);
  /** Until the device is known, nothing of the check is shown. */
  protected readonly surroundings = signal<Surroundings>({ handheld: false, camera: true, handOffWanted: false });
  /** There is a code: another device may take the check over at any time. */
  protected readonly codeIsOut = signal(false);
  readonly #lostLooks = signal(0);
  protected readonly lost = computed(() => this.#lostLooks() >= lostAfter);
  /** This device could go on with the check, if it were not for the other one. */
  protected readonly canStay = computed(() => {
    const [state, { handheld, camera }] = [this.state(), this.surroundings()];
    const isForced = 'check' in state && state.check.forceHandOff === true && !handheld;
    return camera && !isForced;
  });
  readonly #watches = computed(() => {
    const { name } = this.state();
    return name === 'watching' || (name === 'hand-off' && this.codeIsOut());
  });
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

  constructor() {
    effect((onCleanup) => {
      if (this.#watches()) onCleanup(this.#watch.start(() => this.#look()));
    });
  }

  async ngOnInit(): Promise<void> {
    const signs = await this.#device.signs();
    this.surroundings.update((before) => ({ ...before, ...signs }));
    const { code } = this.secret;
    if (code !== undefined && !(await this.#redeem(code))) return;
    if (this.secret.secret === '') {
      this.state.set({ name: 'invalid' });
      return;
    }
    const answer = await this.#api.read();
    if (answer.ok && answer.value.locale !== undefined) await this.#language.prefer(answer.value.locale);
    this.state.set(stateOf(answer, this.surroundings()));
  }

  /** Asks again how the check stands. While it goes on, what is on the screen stays. */
  protected async refresh(): Promise<void> {
    this.#show(await this.#api.read());
  }

  #show(answer: ApiResult<OwnCheck>): void {
    const next = stateOf(answer, this.surroundings());
    const { name } = this.state();
    if (next.name === name && name !== 'consent' && name !== 'ended') return;
    // After a verdict, a lost connection must not hide it.
    if (next.name === 'unreachable' && name === 'capture') return;
    this.state.set(next);
  }

  /** Asks how the check goes on elsewhere. */
  async #look(): Promise<Look> {
    const answer = await this.#api.read();
    const isLost = !answer.ok && stateAfter(answer.failure).name === 'unreachable';
    this.#lostLooks.update((before) => (isLost ? before + 1 : 0));
    if (isLost) return { changed: false, retryAfterMs: answer.failure.retryAfterMs };
    const { name } = this.state();
    this.#show(answer);
    return { changed: this.state().name !== name };
  }

  /** The person wants to continue on another device, or on yet another one. */
  protected wantHandOff(): void {
    const state = this.state();
    if (!('check' in state)) return;
    this.codeIsOut.set(false);
    this.surroundings.update((before) => ({ ...before, handOffWanted: true }));
    this.state.set({ name: 'hand-off', check: state.check, reason: 'wanted' });
  }

  /** The person goes on here after all, unless another device has taken the check over meanwhile. */
  protected async stay(): Promise<void> {
    this.surroundings.update((before) => ({ ...before, handOffWanted: false }));
    await this.refresh();
  }

  /** The other device is of no use: this one takes the check over. */
  protected async takeBack(): Promise<void> {
    this.answering.set(true);
    const offered = await this.#api.offer();
    const isBack = offered.ok && (await this.#redeem(offered.value.code));
    this.answering.set(false);
    if (isBack || !offered.ok) await this.stay();
  }

  /** Returns whether this device has taken the check over. If not, the page says why. */
  async #redeem(code: string): Promise<boolean> {
    const answer = await this.#api.redeem(code);
    if (answer.ok) this.secret.use(answer.value.clientSecret);
    else this.state.set(stateAfter(answer.failure));
    return answer.ok;
  }

  protected async answer(version: string, accepted: boolean): Promise<void> {
    this.answering.set(true);
    const answer = await this.#api.consent({ version, accepted, locale: this.#language.id() });
    this.answering.set(false);
    // Another text came into force, or the check ended elsewhere: the check itself says what to do now.
    if (!answer.ok && (answer.failure.status ?? 500) < 500) await this.refresh();
    else this.state.set(stateOf(answer, this.surroundings()));
  }

  /** The person does not want to go on now. The check stays open until it expires. */
  protected leave(): void {
    const state = this.state();
    const returns = state.name === 'capture' && !this.secret.hasTakenOver;
    const back = returns ? returnAddress(state.check) : undefined;
    if (back === undefined) this.reload();
    else this.#document.defaultView?.location.assign(back);
  }

  protected reload(): void {
    this.#document.defaultView?.location.reload();
  }
}
