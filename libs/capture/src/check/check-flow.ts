import {
  Component,
  InjectionToken,
  type OnInit,
  type Type,
  computed,
  effect,
  inject,
  input,
  inputBinding,
  output,
  outputBinding,
  signal,
} from '@angular/core';
import type { ApiResult } from '@liveness/api-client/api-failure';
import type { OwnCheck } from '@liveness/contract';
import { Notice } from '@liveness/ui/elements/notice';
import type { CaptureMoment } from '../capture-flow';
import type { Step } from '../flow/step';
import { CAPTURE_SETTINGS } from '../ports/capture-settings';
import { type Say, WORDS, type Words, textOf } from '../words/words';
import { CheckApi } from './check-api';
import { CheckEnd } from './check-end';
import type { CheckCancelled, CheckFailed, CheckFinished, CheckProgress, CheckStarted } from './check-events';
import { CHECK_SECRET } from './check-secret';
import { type CheckState, type Surroundings, isForced, stateAfter, stateOf, staysAt } from './check-state';
import { Consent } from './consent';
import { textFor } from './consent-text';
import { Device } from './hand-off/device';
import type { StateElsewhere } from './hand-off/other-device';
import { LazyPart } from './lazy-part';
import { failureIn, offersOtherDevice, stageOf, toldOf } from './told-by-the-flow';

/** Milliseconds that a person reads the consent at least. What comes next is loaded after that, so that the text comes first. */
const readingMs = 2000;

/** Loads the capture flow, which is most of the code of a check. */
export const LOAD_CAPTURE = new InjectionToken<() => Promise<Type<unknown>>>('loads the capture flow', {
  factory: () => async () => (await import('../capture-flow')).CaptureFlow,
});

/** Milliseconds after the end of a check's time at which it is asked for again. */
const surelyOverMs = 500;

/**
 * A check from its loading to its end: consent, capture, how it ended, and the way to another device and back. It works
 * with the client secret that the API is called with. What stands inside its element is shown below how it ended.
 */
@Component({
  selector: 'liveness-check-flow',
  imports: [CheckEnd, Consent, LazyPart, Notice],
  providers: [
    CheckApi,
    { provide: WORDS, useFactory: () => inject(CheckFlow).words },
    {
      provide: CAPTURE_SETTINGS,
      // What the check's own challenges need is loaded while the person still reads, and nothing else.
      useFactory: () => ({
        ...inject(CAPTURE_SETTINGS, { skipSelf: true }),
        challenges: inject(CheckFlow).check()?.challenges ?? [],
        // Its secret is no part of the address. The way to another device is the hand-off.
        onlyHere: true,
      }),
    },
  ],
  templateUrl: './check-flow.html',
  styleUrl: './check-flow.css',
  host: { '(window:pageshow)': 'seenAgain($event)' },
})
export class CheckFlow implements OnInit {
  readonly #api = inject(CheckApi);
  readonly #secret = inject(CHECK_SECRET);
  readonly #device = inject(Device);
  /** What it says, in the person's language. */
  readonly words = input.required<Words>();
  /** The language of the words (BCP 47). It is stored with the person's consent, unless the text was in another one. */
  readonly language = input.required<string>();
  /** A computer is to hand the check to a phone, whatever its camera. */
  readonly forceHandOff = input(false);
  /** The address of the privacy notice, for the page that asks for consent. */
  readonly privacyUrl = input<string>();
  /** Is waited for before anything of the check is shown: it may wish for a language that is not loaded yet. */
  readonly prepare = input<(check: OwnCheck) => Promise<unknown>>(() => Promise.resolve());

  readonly started = output<CheckStarted>();
  // eslint-disable-next-line @angular-eslint/no-output-native -- Nothing inside has a native event of that name.
  readonly progress = output<CheckProgress>();
  readonly finished = output<CheckFinished>();
  readonly cancelled = output<CheckCancelled>();
  readonly failed = output<CheckFailed>();

  protected readonly state = signal<CheckState>({ name: 'loading' });
  /** The check as it was last shown. */
  readonly check = computed(() => {
    const state = this.state();
    return 'check' in state ? state.check : undefined;
  });
  /** The deployment's own text of consent, if it has one. */
  protected readonly consentText = computed(() => textFor(this.check()?.consentNeeded?.texts, this.language()));
  /** The person's answer, or what follows from it, is on its way. */
  protected readonly busy = signal(false);
  /** An attempt was decided, and whether another one is left is not known yet. */
  protected readonly settling = signal(false);
  /** Another text came into force while the person read one. */
  protected readonly textChanged = signal(false);
  readonly #signs = signal({ handheld: false, camera: true });
  readonly #handOffWanted = signal(false);
  protected readonly surroundings = computed<Surroundings>(() => ({
    ...this.#signs(),
    handOffWanted: this.#handOffWanted(),
    handOffForced: this.forceHandOff(),
  }));
  readonly #step = signal<Step | undefined>(undefined);
  protected readonly offersHandOff = computed(
    () => !this.surroundings().handheld && offersOtherDevice(this.#step()?.name),
  );
  /** This device could go on with the check, if it were not for the other one. */
  protected readonly canStay = computed(() => {
    const check = this.check();
    const surroundings = this.surroundings();
    return surroundings.camera && check !== undefined && !isForced(check, surroundings);
  });
  protected readonly loadCapture = inject(LOAD_CAPTURE);
  protected readonly toCapture = [
    inputBinding('words', this.words),
    inputBinding('attemptsLeft', () => this.check()?.attemptsLeft),
    inputBinding('holdOutcome', this.settling),
    outputBinding<CaptureMoment>('moved', (moment) => this.#moved(moment)),
    outputBinding('decided', () => this.#settle()),
    outputBinding('over', () => this.#stopped()),
    outputBinding('left', () => this.#leave()),
  ];
  protected readonly loadOtherDevice = async () => (await import('./hand-off/other-device')).OtherDevice;
  protected readonly toOtherDevice = [
    inputBinding('state', () => this.state() as StateElsewhere),
    inputBinding('canStay', this.canStay),
    outputBinding<ApiResult<OwnCheck>>('read', (answer) => this.#show(answer)),
    outputBinding('another', () => this.#wantAnother()),
    outputBinding('stay', () => this.#stay()),
  ];

  constructor() {
    effect(() => this.#tell(this.state()));
    effect((onCleanup) => {
      if (this.state().name !== 'consent') return;
      const timer = setTimeout(() => void this.loadCapture().catch(() => undefined), readingMs);
      onCleanup(() => clearTimeout(timer));
    });
    effect((onCleanup) => {
      const leftMs = this.check()?.expiresInMs ?? 0;
      if (leftMs <= 0) return;
      const timer = setTimeout(() => void this.#refresh(), leftMs + surelyOverMs);
      onCleanup(() => clearTimeout(timer));
    });
  }

  async ngOnInit(): Promise<void> {
    this.#signs.set(await this.#device.signs());
    this.state.set((await this.#withoutSecret()) ?? (await this.#begin()));
  }

  /** Asks again how the check stands. While it goes on, what is on the screen stays. */
  async #refresh(): Promise<void> {
    this.#show(await this.#api.read());
  }

  /** The browser shows the page again as it was left. */
  protected async seenAgain({ persisted }: PageTransitionEvent): Promise<void> {
    if (persisted) await this.#refresh();
  }

  /** An attempt was decided: the check may have ended with it. */
  async #settle(): Promise<void> {
    this.settling.set(true);
    const answer = await this.#api.read();
    const state = this.state();
    if (answer.ok && state.name === 'capture') this.state.set({ name: 'capture', check: answer.value });
    this.#show(answer);
    this.settling.set(false);
  }

  /** The flow cannot go on: only the check itself says why. */
  async #stopped(): Promise<void> {
    const next = stateOf(await this.#api.read(), this.surroundings());
    this.state.set(next.name === 'capture' ? { name: 'unreachable' } : next);
  }

  protected async answer(version: string, accepted: boolean): Promise<void> {
    this.busy.set(true);
    const locale = this.consentText()?.language ?? this.language();
    const answer = await this.#api.consent({ version, accepted, locale });
    // Another text came into force, or the check ended elsewhere: the check itself says what to do now.
    if (!answer.ok && (answer.failure.status ?? 500) < 500) await this.#refresh();
    else this.state.set(stateOf(answer, this.surroundings()));
    this.busy.set(false);
    const state = this.state();
    if (state.name !== 'consent') return;
    // Who declines one text agrees to no other one.
    if (!accepted && state.version !== version) await this.answer(state.version, accepted);
    else this.textChanged.set(state.version !== version);
  }

  protected fileMissing(): void {
    this.failed.emit({ check: this.check()?.id, reason: 'files' });
  }

  #moved({ step, share }: CaptureMoment): void {
    const check = this.check()?.id ?? '';
    const isNew = step !== this.#step();
    this.#step.set(step);
    // The secret is not valid any more.
    if (step.name === 'signed-out') {
      this.state.set({ name: 'invalid' });
      return;
    }
    if (isNew && step.name === 'preparing') this.started.emit({ check });
    this.progress.emit({ check, stage: stageOf(step), share });
    const failure = isNew ? failureIn(step) : undefined;
    if (failure) this.failed.emit({ check, ...failure });
  }

  /** The person does not want to go on now. The check stays open until it expires. */
  #leave(): void {
    const check = this.check();
    if (!check) return;
    this.cancelled.emit({ check: check.id });
    this.state.set({ name: 'left', check });
  }

  protected goOn(check: OwnCheck): void {
    this.state.set({ name: 'capture', check });
  }

  /** The person wants to continue on another device, or on yet another one. */
  protected wantHandOff(check: OwnCheck): void {
    this.#handOffWanted.set(true);
    this.state.set({ name: 'hand-off', check, reason: 'wanted' });
  }

  #wantAnother(): void {
    const check = this.check();
    if (check) this.wantHandOff(check);
  }

  /** The person goes on here after all, unless another device has taken the check over meanwhile. */
  async #stay(): Promise<void> {
    this.#handOffWanted.set(false);
    await this.#refresh();
  }

  protected async again(): Promise<void> {
    this.state.set({ name: 'loading' });
    await this.ngOnInit();
  }

  protected t(key: string, params?: Parameters<Say>[1]): string {
    return textOf(this.words(), `check.${key}`, params);
  }

  /** Returns where the person is without a secret. If there is a code, this device takes the check over with it. */
  async #withoutSecret(): Promise<CheckState | undefined> {
    const { secret, code } = this.#secret;
    if (secret !== '') return undefined;
    if (code === undefined) return { name: 'invalid' };
    const answer = await this.#api.redeem(code);
    if (!answer.ok) return stateAfter(answer.failure);
    this.#secret.use(answer.value.clientSecret);
    return undefined;
  }

  async #begin(): Promise<CheckState> {
    const answer = await this.#api.read();
    // Without the words of the wished language, it goes on in another one.
    if (answer.ok) await this.prepare()(answer.value).catch(() => undefined);
    return stateOf(answer, this.surroundings());
  }

  #show(answer: ApiResult<OwnCheck>): void {
    const next = stateOf(answer, this.surroundings());
    if (!staysAt(this.state(), next)) this.state.set(next);
  }

  #tell(state: CheckState): void {
    const { progress, finished, failed } = toldOf(state);
    if (progress) this.progress.emit(progress);
    if (finished) this.finished.emit(finished);
    if (failed) this.failed.emit(failed);
  }
}
