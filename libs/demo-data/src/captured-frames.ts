import { createHash } from 'node:crypto';
import type { Frame } from '@liveness/domain';
import type { Moment } from './behaviours/moment';
import { observe } from './behaviours/observe';
import { pictured } from './behaviours/moment';
import type { SeededRandom } from './seeded-random';

export interface Capture {
  readonly frames: readonly Frame[];
  /** Server time minus the client's, by the first frame. */
  readonly clockOffsetMs?: number;
  readonly jpegs: ReadonlyMap<number, Uint8Array>;
}

/** What was received and seen of moments before a camera that is turned on a few seconds after the attempt's start. */
export function capture(
  moments: readonly Moment[],
  startedAt: number,
  isPictured: boolean,
  random: SeededRandom,
): Capture {
  const cameraOnAt = startedAt + random.integer(1500, 7000);
  const clientClockAheadMs = Math.round(random.normal(900));
  const jpegs = new Map<number, Uint8Array>();
  const frames: Frame[] = [];
  for (const [index, seen] of moments.entries()) {
    const sequence = index + 1;
    const { moment, jpeg } = isPictured ? pictured(seen) : { moment: seen, jpeg: undefined };
    if (jpeg) jpegs.set(sequence, jpeg);
    const at = cameraOnAt + moment.afterMs;
    // Frames arrive one after the other: the order of admission is that of capture.
    const receivedAt = Math.max(at + random.integer(60, 320), (frames.at(-1)?.receivedAt ?? 0) + 1);
    frames.push({
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
    });
  }
  const [first] = frames;
  return { frames, jpegs, ...(first && { clockOffsetMs: first.receivedAt - first.capturedAt }) };
}
