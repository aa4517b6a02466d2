import { type Challenge, type ObservedFrame, decide, presetLimits, tellingAfter } from '@liveness/challenge-kernel';
import { type Leg, type TurnLimits, type TurnParams, turn, turnLimits } from '@liveness/challenge-turn';
import type { Observation } from '@liveness/domain';
import type { FrameReply, Guide, GuidanceView } from '../guide';
import { turnGuide } from '../turn-guide';

/** The rules of depth are fitted to an analyser's landmarks, which lie a little otherwise than those of the drawn head. */
const limits: TurnLimits = {
  ...presetLimits<TurnLimits>(turnLimits, 'standard'),
  minForeshorteningDepth: 0,
  minEarsAgainstNose: 0,
};

export interface SittingOptions {
  readonly legs?: readonly Leg[];
  readonly limits?: Partial<TurnLimits>;
  /** Milliseconds until the server's answer to a frame is there; never where it is infinite. */
  readonly answerAfterMs?: (frame: number) => number;
  /** What the server sees of what the browser saw. */
  readonly server?: (observation: Observation, frame: number) => Observation;
  /** What arrives instead of the server's answer to a frame: nothing, or replies of whatever form. */
  readonly replies?: (reply: FrameReply, frame: number) => readonly FrameReply[];
  readonly frameCap?: number;
}

/** Shows a guide one observation after the other, a tenth of a second apart, and answers the frames that it keeps as the server does. */
export class TurnSitting {
  readonly kept: ObservedFrame[] = [];
  readonly params: TurnParams;
  readonly limits: TurnLimits;
  view?: GuidanceView;
  finished = false;
  guide: Guide;
  now = 1_790_000_000_000;
  #told = 0;
  readonly #answers: { readonly at: number; readonly reply: FrameReply }[] = [];
  readonly #options: SittingOptions;

  constructor(options: SittingOptions = {}) {
    const {
      legs = [
        { rightDegrees: 22, upDegrees: 0 },
        { rightDegrees: 0, upDegrees: 10 },
      ],
    } = options;
    this.#options = options;
    this.limits = { ...limits, ...options.limits };
    this.params = { imageWidth: 480, imageHeight: 480, legCount: legs.length, legs: [...legs] };
    this.guide = turnGuide({
      challenge: turn as unknown as Challenge<TurnParams>,
      params: { ...this.params, legs: [] },
      limits: this.limits,
      frameCap: options.frameCap ?? this.limits.frameCap,
    });
  }

  /** Until the guide has finished, or beyond that where `on` is set. */
  see(observation: Observation, forMs = 100, on = false): this {
    for (let shown = 0; shown < forMs && (on || !this.finished); shown += 100) {
      this.now += 100;
      this.#hear();
      const { view, keep, finished, next } = this.guide.see({ capturedAt: this.now, observation });
      this.guide = next;
      this.view = view;
      this.finished = finished;
      if (keep) this.#send(observation);
    }
    return this;
  }

  decision() {
    return decide(turn, this.params, this.limits, this.kept);
  }

  #send(observation: Observation): void {
    const frame = this.kept.length;
    const {
      answerAfterMs = () => 300,
      server = (same: Observation) => same,
      replies = (reply: FrameReply) => [reply],
    } = this.#options;
    this.kept.push({ capturedAt: this.now, legsTold: this.#told, observation: server(observation, frame) });
    const { legs, done, reading } = tellingAfter(turn, this.params, this.limits, this.kept);
    const params = turn.legs?.told(this.params, legs);
    this.#told = Math.max(this.#told, legs);
    const reply = { capturedAt: this.now, params, done, ...(reading && { reading }) };
    for (const each of replies(reply, frame)) this.#answers.push({ at: this.now + answerAfterMs(frame), reply: each });
  }

  #hear(): void {
    for (const answer of this.#answers.filter(({ at }) => at <= this.now)) {
      this.guide = this.guide.informed?.(answer.reply) ?? this.guide;
      this.#answers.splice(this.#answers.indexOf(answer), 1);
    }
  }
}
