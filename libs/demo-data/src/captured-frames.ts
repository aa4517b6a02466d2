import { createHash } from 'node:crypto';
import type { ObservedFrame } from '@liveness/challenge-kernel';
import { jpegLightMeter } from '@liveness/adapters';
import type { Frame, Observation, Telling } from '@liveness/domain';
import { pictured } from './behaviours/moment';
import type { Moment, Moments } from './behaviours/moment';
import { litFace } from './behaviours/lit';
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
    const { moment, jpeg } = isPictured
      ? pictured(next.value, random.integer(1, 1e6))
      : { moment: next.value, jpeg: undefined };
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
        observation: lit(moment, jpeg, observe(moment, random)),
        analysedAt: receivedAt + random.integer(180, 650),
        analyserCalls: random.chance(0.02) ? 2 : 1,
      },
    };
  }

  /** Adds the light of the only face: measured in its picture, or computed if there is none. */
  function lit({ lit }: Moment, jpeg: Uint8Array | undefined, observation: Observation): Observation {
    const [face, another] = observation.faces;
    if (!lit || !face || another) return observation;
    const light = jpeg ? jpegLightMeter.measure(jpeg, face) : litFace(lit, random);
    return { ...observation, ...(light && { light }) };
  }
}

/** Returns the frame with what had been told before it was received, and with what its client is told. */
function toldOf(frame: Frame, before: readonly Frame[], tell: NonNullable<CaptureOptions['tell']>): Frame {
  const known = before.filter(({ analysis }) => analysis && analysis.analysedAt <= frame.receivedAt);
  const { legsTold, legsToldAt } = toldBy(known);
  const stamped = {
    ...frame,
    ...(legsTold > 0 && { legsTold }),
    ...(legsToldAt !== undefined && { sinceToldMs: frame.receivedAt - legsToldAt }),
  };
  const { legs, ...telling } = tell(observedFrames([...before, stamped]));
  const toldAt = frame.analysis?.analysedAt;
  return {
    ...stamped,
    telling: { ...telling, legs: Math.max(legs, legsTold), ...(toldAt !== undefined && { toldAt }) },
  };
}

/** Returns how many legs frames told, and when the last of them was. */
export function toldBy(frames: readonly Frame[]): { readonly legsTold: number; readonly legsToldAt?: number } {
  const legsTold = Math.max(0, ...frames.map(({ telling }) => telling?.legs ?? 0));
  const times = frames.flatMap(({ telling }) => (telling?.legs === legsTold ? (telling.toldAt ?? []) : []));
  return { legsTold, ...(legsTold > 0 && times.length > 0 && { legsToldAt: Math.min(...times) }) };
}

/** Returns frames as the engine sees them. */
export function observedFrames(frames: readonly Frame[]): readonly ObservedFrame[] {
  return frames.flatMap(({ capturedAt, legsTold, sinceToldMs, analysis }) =>
    analysis
      ? [
          {
            capturedAt,
            observation: analysis.observation,
            ...(legsTold !== undefined && { legsTold }),
            ...(sinceToldMs !== undefined && { sinceToldMs }),
          },
        ]
      : [],
  );
}
