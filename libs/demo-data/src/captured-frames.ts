import { createHash } from 'node:crypto';
import type { ObservedFrame } from '@liveness/challenge-kernel';
import type { Frame, Telling } from '@liveness/domain';
import { pictured } from './behaviours/moment';
import type { Moment, Moments } from './behaviours/moment';
import { observe } from './behaviours/observe';
import type { SeededRandom } from './seeded-random';

export interface Capture {
  readonly frames: readonly Frame[];
  /** Server time minus the client's, by the first frame. */
  readonly clockOffsetMs?: number;
  readonly jpegs: ReadonlyMap<number, Uint8Array>;
  /** Capture times of the frames that show another person than the first frame. */
  readonly strangers: ReadonlySet<number>;
}

/** How moments become frames. */
export interface CaptureOptions {
  readonly startedAt: number;
  readonly isPictured: boolean;
  /** The number of frames after which the client leaves, unless the attempt ends first. */
  readonly atMost: number;
  /**
   * Returns what the client is told after the last of these frames; absent if the challenge tells everything at the
   * start.
   */
  readonly tell?: ((frames: readonly ObservedFrame[]) => Telling) | undefined;
}

/** Returns the frames of moments in front of a camera that is turned on a few seconds after the attempt's start. */
export function capture(
  moments: Moments,
  { startedAt, isPictured, atMost, tell }: CaptureOptions,
  random: SeededRandom,
): Capture {
  const cameraOnAt = startedAt + random.integer(1500, 7000);
  const clientClockAheadMs = Math.round(random.normal(900));
  const jpegs = new Map<number, Uint8Array>();
  const frames: Frame[] = [];
  const strangers = new Set<number>();
  for (let sequence = 1, next = moments.next(undefined); sequence <= atMost && !next.done; sequence += 1) {
    const { moment, jpeg } = isPictured ? pictured(next.value) : { moment: next.value, jpeg: undefined };
    if (jpeg) jpegs.set(sequence, jpeg);
    const received = receive(moment, jpeg, sequence, cameraOnAt);
    const frame = tell ? toldOf(received, frames, tell) : received;
    frames.push(frame);
    if (moment.isStranger) strangers.add(frame.capturedAt);
    const answeredAt = frame.analysis?.analysedAt ?? frame.receivedAt;
    next = moments.next(frame.telling && { afterMs: answeredAt - cameraOnAt, telling: frame.telling });
  }
  const [first] = frames;
  return { frames, jpegs, strangers, ...(first && { clockOffsetMs: first.receivedAt - first.capturedAt }) };

  function receive(moment: Moment, jpeg: Uint8Array | undefined, sequence: number, cameraAt: number): Frame {
    const at = cameraAt + moment.afterMs;
    // Frames arrive one after the other, so they are admitted in order of capture.
    const receivedAt = Math.max(at + random.integer(60, 320), (frames.at(-1)?.receivedAt ?? 0) + 1);
    return {
      sequence,
      capturedAt: at + clientClockAheadMs,
      receivedAt,
      digest: jpeg ? createHash('sha256').update(jpeg).digest('hex') : random.hex(64),
      byteLength: jpeg?.byteLength ?? random.integer(24_000, 46_000),
      storedAt: receivedAt + random.integer(15, 90),
      analysis: {
        observation: observe(moment, random),
        analysedAt: receivedAt + random.integer(180, 650),
        analyserCalls: random.chance(0.02) ? 2 : 1,
      },
    };
  }
}

/** Returns the frame with the number of legs told before it was received, and with what its client is told. */
function toldOf(frame: Frame, before: readonly Frame[], tell: NonNullable<CaptureOptions['tell']>): Frame {
  const known = before.filter(({ analysis }) => analysis && analysis.analysedAt <= frame.receivedAt);
  const legsTold = Math.max(0, ...known.map(({ telling }) => telling?.legs ?? 0));
  const stamped = { ...frame, ...(legsTold > 0 && { legsTold }) };
  const { legs, ...telling } = tell(observedFrames([...before, stamped]));
  return { ...stamped, telling: { ...telling, legs: Math.max(legs, legsTold) } };
}

/** Returns frames as the engine sees them. */
export function observedFrames(frames: readonly Frame[]): readonly ObservedFrame[] {
  return frames.flatMap(({ capturedAt, legsTold, analysis }) =>
    analysis ? [{ capturedAt, observation: analysis.observation, ...(legsTold !== undefined && { legsTold }) }] : [],
  );
}
