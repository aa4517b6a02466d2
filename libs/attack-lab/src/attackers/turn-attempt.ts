import type { CommonLimits, Run } from '@liveness/challenge-kernel';
import { advance, begin, tellingOf } from '@liveness/challenge-kernel';
import type { TurnParams } from '@liveness/challenge-turn';
import type { Decision } from '@liveness/domain';
import { type LabFrame, closeness, decideFrames, observedFrame } from '../attempt/decide-frames';
import type { Task } from '../attempt/task';

/** What is shown in a frame. */
export type Look = Pick<LabFrame, 'seen' | 'person' | 'usedBefore'>;

const everyMs = 160;

/**
 * An attempt at a challenge with legs, as far as it has come: a value, so that an attacker tries out on an engine of his own what a frame would do before
 * he sends it. Each frame is received after as many legs were told as the protocol tells: no leg is tried before it is known.
 */
export class TurnAttempt {
  private constructor(
    readonly task: Task<TurnParams>,
    private readonly run: Run<TurnParams, CommonLimits>,
    readonly frames: readonly LabFrame[],
  ) {}

  static of(task: Task<TurnParams>): TurnAttempt {
    return new TurnAttempt(task, begin(task.challenge, task.params, task.limits), []);
  }

  shows(look: Look): TurnAttempt {
    const frame = { ...look, capturedAt: this.frames.length * everyMs, legsTold: this.legsTold };
    return new TurnAttempt(this.task, advance(this.run, observedFrame(frame)), [...this.frames, frame]);
  }

  /** How many legs the client knows: the last of them is the one that it is asked for. */
  get legsTold(): number {
    return tellingOf(this.run).legs;
  }

  get hasEnded(): boolean {
    return this.run.ending !== undefined;
  }

  /** Whether another frame would be admitted, and might change something. */
  get isOpen(): boolean {
    return !this.hasEnded && this.frames.length < this.task.limits.frameCap;
  }

  /** Whether everything passed that can be known without comparing faces. */
  get isThrough(): boolean {
    return this.run.ending?.verdict === 'passed';
  }

  /** How near the last frame came to what it was asked for; infinite where it did it. */
  nearness(before: TurnAttempt): number {
    if (this.isThrough || (!this.hasEnded && this.legsTold > before.legsTold)) return Infinity;
    return closeness(this.run.steps?.last.measurements ?? []);
  }

  /** What the API decides. */
  decision(): Decision {
    return decideFrames(this.task, this.frames);
  }
}
