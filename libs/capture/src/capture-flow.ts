import {
  Component,
  DOCUMENT,
  type OnInit,
  computed,
  effect,
  inject,
  input,
  inputBinding,
  output,
  outputBinding,
  untracked,
} from '@angular/core';
import type { NoseParams } from '@liveness/challenge-nose';
import type { PoseParams } from '@liveness/challenge-pose';
import type { TurnParams } from '@liveness/challenge-turn';
import { Announcer } from '@liveness/ui/accessibility/announcer';
import { FocusOnStep } from '@liveness/ui/accessibility/focus-on-step';
import { DrawnFace } from '@liveness/ui/elements/drawn-face';
import { UnfinishedWork } from '@liveness/ui/files/unfinished-work';
import { CameraOpening } from './camera/camera-opening';
import { CameraPermission } from './camera/camera-permission';
import { CameraPicker } from './camera/camera-picker';
import { CameraTroubleNotice } from './camera/camera-trouble-notice';
import { LivePicture } from './camera/live-picture';
import { LazyPart } from './check/lazy-part';
import { cueBetween, type Heard } from './cues/cue-between';
import { CuesSwitch } from './cues/cues-switch';
import { CaptureStore } from './flow/capture-store';
import { type Problem, type Step, underWay } from './flow/step';
import { hasLight } from './light/has-light';
import { LOAD_LIGHT } from './light/load-light';
import { DetectionOverlay } from './guidance/detection-overlay';
import { instructionFor } from './guidance/instruction';
import { type Part, PartProgress } from './guidance/part-progress';
import { TimeLeft } from './guidance/time-left';
import { NoseOverlay } from './nose/nose-overlay';
import { NotJudged } from './outcomes/not-judged';
import { NotVerified } from './outcomes/not-verified';
import { Stopped } from './outcomes/stopped';
import { TooManyAttempts } from './outcomes/too-many-attempts';
import { Verified } from './outcomes/verified';
import { Verifying } from './outcomes/verifying';
import { CAPTURE_SETTINGS } from './ports/capture-settings';
import { CUES } from './ports/cues';
import { ComparePictures } from './pose/compare-pictures';
import { Countdown } from './pose/countdown';
import { TurnLegs } from './turn/turn-legs';
import { TurnOverlay } from './turn/turn-overlay';
import { type Say, WORDS, type Words, textOf } from './words/words';
import { ConnectionBanner } from './uploads/connection-banner';

/** Where the person is in the flow. */
export interface CaptureMoment {
  readonly step: Step;
  /** How much of a guided task is done, 0–1, in hundredths. */
  readonly share: number;
}

/** Leads through an attempt. The store says which step it is; the template has a screen for each. */
@Component({
  selector: 'liveness-capture-flow',
  imports: [
    Announcer,
    CameraOpening,
    CameraPermission,
    CameraPicker,
    CameraTroubleNotice,
    ComparePictures,
    ConnectionBanner,
    Countdown,
    CuesSwitch,
    DetectionOverlay,
    DrawnFace,
    FocusOnStep,
    LazyPart,
    LivePicture,
    NoseOverlay,
    NotJudged,
    NotVerified,
    PartProgress,
    Stopped,
    TimeLeft,
    TooManyAttempts,
    TurnLegs,
    TurnOverlay,
    Verified,
    Verifying,
  ],
  providers: [CaptureStore, { provide: WORDS, useFactory: () => inject(CaptureFlow).words }],
  templateUrl: './capture-flow.html',
  styleUrl: './capture-flow.css',
  host: { '(document:visibilitychange)': 'visibilityChanged()', '(window:pagehide)': 'pageHides($event)' },
})
export class CaptureFlow implements OnInit {
  readonly #document = inject(DOCUMENT);
  protected readonly store = inject(CaptureStore);
  protected readonly settings = inject(CAPTURE_SETTINGS);
  /** The challenge that the person asked for, where they may. */
  readonly challenge = input<string>();
  /** What it says, in the person's language. `captureWords` has them. */
  readonly words = input.required<Words>();
  /** Attempts that the person has left after this one; unknown where they are not counted. */
  readonly attemptsLeft = input<number>();
  /** The host still asks what a verdict means: until it knows, the verdict is not shown. */
  readonly holdOutcome = input(false);
  /** The person has done with it: verified, or not now. */
  readonly left = output();
  /** Where the person is, each time that changes. */
  readonly moved = output<CaptureMoment>();
  /** The attempt was decided: whether it passed. */
  readonly decided = output<boolean>();
  /** The check has ended, or waits for the person's consent: whoever shows the flow must ask how it stands. */
  readonly over = output();
  /** The session is over; the person wants to sign in again, and to come back here. */
  readonly signInNeeded = output();

  /** The challenge that comes, if there is no doubt which. */
  protected readonly expected = computed(() => {
    const { challenges } = this.settings;
    return this.challenge() ?? (challenges.length === 1 ? challenges[0] : undefined);
  });
  /** Colours may come, so far as the page knows, and light from the front or from one side is in their way. */
  protected readonly mayGlow = computed(() => {
    const { challenges } = this.settings;
    const may = [this.expected() ?? challenges].flat();
    return may.length === 0 || may.some(hasLight);
  });
  /** Something without the light of the screen may be offered, so far as the page knows. */
  protected readonly hasOther = computed(() => {
    const { challenges } = this.settings;
    return challenges.length === 0 || challenges.some((type) => !hasLight(type));
  });
  /** The types of all challenges of the attempt. */
  protected readonly attempted = computed(() => {
    const attempt = this.store.attempt();
    return attempt ? (attempt.sitting?.parts ?? [attempt.challenge]).map(({ type }) => type) : [];
  });
  protected readonly part = computed<Part | undefined>(() => {
    const attempt = this.store.attempt();
    return attempt?.sitting
      ? { number: attempt.sitting.part + 1, all: attempt.sitting.parts.length, challenge: attempt.challenge.type }
      : undefined;
  });
  protected readonly nose = computed(() => this.#paramsOf<NoseParams>('NOSE'));
  protected readonly pose = computed(() => this.#paramsOf<PoseParams>('POSE')?.pose);
  protected readonly turn = computed(() => this.#paramsOf<TurnParams>('TURN'));
  protected readonly instruction = computed(() => {
    const { keys, params = {} } = instructionFor({
      step: this.store.step(),
      attempt: this.store.attempt(),
      guidance: this.store.guidance(),
      posePart: this.store.posePart(),
      blank: this.store.blank(),
    });
    const values = Object.fromEntries(Object.entries(params).map(([name, key]) => [name, this.t(key)]));
    return keys.map((key) => this.t(key, values)).join(' ');
  });

  /** The step whose screen is shown. */
  protected readonly shown = computed<Step>(() => {
    const step = this.store.step();
    const isVerdict = step.name === 'verified' || step.name === 'not-verified';
    return isVerdict && this.holdOutcome() ? { name: 'verifying' } : step;
  });
  readonly #loadLight = inject(LOAD_LIGHT);
  protected readonly lightScreen = async () => (await this.#loadLight()).LightScreen;
  protected readonly toLight = [
    inputBinding('stream', this.store.stream),
    inputBinding('guidance', this.store.guidance),
    inputBinding('blank', this.store.blank),
    inputBinding('part', this.part),
    inputBinding('hasOther', this.hasOther),
    inputBinding('waitingFor', () => this.store.uploads().waitingFor),
    outputBinding<HTMLVideoElement>('running', (video) => void this.store.pictureRuns(video)),
    outputBinding<number>('shown', (change) => this.store.lightShown(change)),
    outputBinding('altered', () => this.store.lightAltered()),
    outputBinding('begun', () => this.store.beginLight()),
    outputBinding('another', () => void this.store.useAnother()),
    outputBinding('left', () => this.left.emit()),
  ];
  readonly #share = computed(() => Math.round(this.store.guidance().progress * 100) / 100);

  readonly #heard = computed<Heard>(() => ({
    step: this.shown().name,
    leg: this.store.guidance().turn?.leg ?? 0,
    begun: this.store.guidance().begun,
    stopped: this.store.guidance().light?.stopped,
    part: this.store.posePart(),
    countdown: this.store.countdown(),
  }));

  constructor() {
    const cues = inject(CUES);
    let before = untracked(this.#heard);
    effect(() => {
      // Cues come with changes, not with states.
      const now = this.#heard();
      const cue = cueBetween(before, now);
      before = now;
      if (cue) cues.play(cue);
    });
    inject(UnfinishedWork).register('attempt', () => underWay(this.store.step()));
    effect(() => this.moved.emit({ step: this.store.step(), share: this.#share() }));
    effect(() => {
      const { name } = this.store.step();
      if (name === 'verified' || name === 'not-verified') this.decided.emit(name === 'verified');
      else if (name === 'over') this.over.emit();
    });
  }

  ngOnInit(): void {
    void this.store.enter(this.challenge());
  }

  protected visibilityChanged(): void {
    if (this.#document.visibilityState === 'hidden') this.store.pageHidden();
  }

  /** A page that the browser keeps may be shown again, with the attempt. */
  protected pageHides({ persisted }: PageTransitionEvent): void {
    if (!persisted) this.store.pageClosed();
  }

  protected goOn(problem: Problem): void {
    // A newer portal may know what this one does not.
    if (problem === 'challenge') this.#document.defaultView?.location.reload();
    else void this.store.startAnew();
  }

  #paramsOf<Params>(type: string): Params | undefined {
    const attempt = this.store.attempt();
    return attempt?.challenge.type === type ? (attempt.params as Params) : undefined;
  }

  protected t(key: string, params?: Parameters<Say>[1]): string {
    return textOf(this.words(), key, params);
  }
}
