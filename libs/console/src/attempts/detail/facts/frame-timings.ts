import type { AttemptDetail, DetailedFrame } from '@liveness/contract';

/** When things happened to one frame, in milliseconds since the attempt began. */
export interface FrameTiming {
  /** From 1, in order of capture time. */
  readonly number: number;
  readonly sequence: number;
  /** By the device's clock, aligned to ours. */
  readonly capturedMs: number;
  readonly receivedMs: number;
  readonly analysedMs: number | undefined;
  /** More than one: the analyser was asked again. */
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
