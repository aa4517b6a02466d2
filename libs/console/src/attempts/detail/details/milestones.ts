import type { AttemptDetail, DetailedFrame } from '@liveness/contract';

export type MilestoneName =
  'started' | 'firstCaptured' | 'lastCaptured' | 'lastReceived' | 'closed' | 'decided' | 'expires';

/** An event of an attempt, and how many milliseconds after its start it happened. */
export interface Milestone {
  readonly name: MilestoneName;
  /** Epoch milliseconds, by our clock. */
  readonly atMs: number;
  readonly sinceStartMs: number;
}

/** Returns the events in order of time. An undecided attempt has its expiry instead of a decision. */
export function milestones(detail: AttemptDetail): readonly Milestone[] {
  const startMs = Date.parse(detail.startedAt);
  const timings = frameTimings(detail);
  const at = (name: MilestoneName, sinceStartMs: number | undefined): Milestone[] =>
    sinceStartMs === undefined ? [] : [{ name, sinceStartMs, atMs: startMs + sinceStartMs }];
  const since = (time: string | undefined) => (time ? Date.parse(time) - startMs : undefined);
  return [
    ...at('started', 0),
    ...at('firstCaptured', timings[0]?.capturedMs),
    ...at('lastCaptured', timings.length > 1 ? timings.at(-1)?.capturedMs : undefined),
    ...at('lastReceived', timings.length > 0 ? Math.max(...timings.map(({ receivedMs }) => receivedMs)) : undefined),
    ...at('closed', since(detail.closedAt)),
    ...at('decided', since(detail.decidedAt)),
    ...at('expires', detail.decidedAt ? undefined : since(detail.expiresAt)),
  ].sort((one, other) => one.atMs - other.atMs);
}

/** The times of one frame, in milliseconds since the start of the attempt. */
export interface FrameTiming {
  /** From 1, in the order in which frames are decided. */
  readonly number: number;
  readonly sequence: number;
  /** By the device's clock, aligned to ours. */
  readonly capturedMs: number;
  readonly receivedMs: number;
  readonly analysedMs: number | undefined;
  /** Greater than one when the analyser was called again. */
  readonly analyserCalls: number | undefined;
}

type Timed = Pick<AttemptDetail, 'startedAt' | 'clockOffsetMs'> & { readonly frames: readonly DetailedFrame[] };

export function frameTimings({ startedAt, clockOffsetMs, frames }: Timed): readonly FrameTiming[] {
  const startMs = Date.parse(startedAt);
  return frames.map(({ sequence, capturedAt, receivedAt, analysedAt, analyserCalls }, index) => ({
    number: index + 1,
    sequence,
    capturedMs: capturedAt + (clockOffsetMs ?? 0) - startMs,
    receivedMs: Date.parse(receivedAt) - startMs,
    analysedMs: analysedAt ? Date.parse(analysedAt) - startMs : undefined,
    analyserCalls,
  }));
}
