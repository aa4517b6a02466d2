import { Component, type OnInit, computed, effect, inject, input, output, signal } from '@angular/core';
import type { OwnCheck } from '@liveness/contract';
import { Icon } from '@liveness/ui/elements/icon';
import { Notice } from '@liveness/ui/elements/notice';
import { CaptureFlow, type CaptureMoment } from '../capture-flow';
import type { Step } from '../flow/step';
import { CAPTURE_SETTINGS } from '../ports/capture-settings';
import { type Say, WORDS, type Words, textOf } from '../words/words';
import { CheckApi } from './check-api';
import { CheckEnd } from './check-end';
import type { CheckCancelled, CheckFailed, CheckFinished, CheckProgress, CheckStarted } from './check-events';
import { type CheckState, stateOf } from './check-state';
import { failureIn, stageOf } from './told-by-the-flow';

/** A check from its loading to its end: consent, capture, how it ended. It works with the client secret that the API is called with. */
@Component({
  selector: 'liveness-check-flow',
  imports: [CaptureFlow, CheckEnd, Icon, Notice],
  providers: [
    CheckApi,
    { provide: WORDS, useFactory: () => inject(CheckFlow).words },
    {
      provide: CAPTURE_SETTINGS,
      // What the check's own challenges need is loaded while the person still reads, and nothing else.
      useFactory: () => ({
        ...inject(CAPTURE_SETTINGS, { skipSelf: true }),
        challenges: inject(CheckFlow).check()?.challenges ?? [],
      }),
    },
  ],
  templateUrl: './check-flow.html',
  styleUrl: './check-flow.css',
})
export class CheckFlow implements OnInit {
  readonly #api = inject(CheckApi);
  #step?: Step;
  /** What it says, in the person's language. */
  readonly words = input.required<Words>();
  /** The language of the words (BCP 47), which is stored with the person's consent. */
  readonly language = input.required<string>();

  /** The check was loaded; it may wish for a language. */
  readonly loaded = output<OwnCheck>();
  readonly started = output<CheckStarted>();
  // eslint-disable-next-line @angular-eslint/no-output-native -- Nothing inside has a native event of that name.
  readonly progress = output<CheckProgress>();
  readonly finished = output<CheckFinished>();
  readonly cancelled = output<CheckCancelled>();
  readonly failed = output<CheckFailed>();

  protected readonly state = signal<CheckState>({ name: 'loading' });
  /** The check as it was last read. */
  readonly check = computed(() => {
    const state = this.state();
    return 'check' in state ? state.check : undefined;
  });
  /** The person's answer is on its way. */
  protected readonly answering = signal(false);

  constructor() {
    effect(() => this.#tell(this.state()));
  }

  async ngOnInit(): Promise<void> {
    const answer = await this.#api.read();
    if (answer.ok) this.loaded.emit(answer.value);
    this.state.set(stateOf(answer));
  }

  /** Asks again how the check stands. While it goes on, what is on the screen stays. */
  protected async refresh(): Promise<void> {
    const next = stateOf(await this.#api.read());
    // After a verdict, a lost connection must not hide it.
    const goesOn = next.name === 'capture' || next.name === 'unreachable';
    if (goesOn && this.state().name === 'capture') return;
    this.state.set(next);
  }

  protected async answer(version: string, accepted: boolean): Promise<void> {
    this.answering.set(true);
    const answer = await this.#api.consent({ version, accepted, locale: this.language() });
    this.answering.set(false);
    // Another text came into force, or the check ended elsewhere: the check itself says what to do now.
    if (!answer.ok && (answer.failure.status ?? 500) < 500) await this.refresh();
    else this.state.set(stateOf(answer));
  }

  protected moved({ step, share }: CaptureMoment): void {
    const check = this.check()?.id ?? '';
    const isNew = step !== this.#step;
    this.#step = step;
    if (isNew && step.name === 'preparing') this.started.emit({ check });
    this.progress.emit({ check, stage: stageOf(step), share });
    const failure = isNew ? failureIn(step) : undefined;
    if (failure) this.failed.emit({ check, ...failure });
  }

  /** The person does not want to go on now. The check stays open until it expires. */
  protected leave(): void {
    const check = this.check();
    if (!check) return;
    this.cancelled.emit({ check: check.id });
    this.state.set({ name: 'left', check });
  }

  protected goOn(check: OwnCheck): void {
    this.state.set({ name: 'capture', check });
  }

  /** The secret is not valid any more. */
  protected lost(): void {
    this.state.set({ name: 'invalid' });
  }

  protected async again(): Promise<void> {
    this.state.set({ name: 'loading' });
    await this.ngOnInit();
  }

  protected t(key: string, params?: Parameters<Say>[1]): string {
    return textOf(this.words(), `check.${key}`, params);
  }

  #tell(state: CheckState): void {
    const check = 'check' in state ? state.check.id : undefined;
    if (state.name === 'consent') this.progress.emit({ check: state.check.id, stage: 'consent', share: 0 });
    if (state.name === 'ended') this.finished.emit({ check: state.check.id, status: state.ending });
    if (state.name === 'invalid') this.failed.emit({ ...(check && { check }), reason: 'invalid-secret' });
    if (state.name === 'unreachable')
      this.failed.emit({ reason: 'unreachable', ...(state.requestId && { requestId: state.requestId }) });
  }
}
