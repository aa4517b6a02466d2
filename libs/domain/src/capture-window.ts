import type { Attempt } from './attempt';

/**
 * Server time minus the client's. The first frame's capture is taken for the moment at which it was received; the offset is then held,
 * so that a wrong clock harms nobody and a clock that moves is noticed.
 */
export function clockOffset(
  { clockOffsetMs }: Pick<Attempt, 'clockOffsetMs'>,
  frame: { readonly capturedAt: number; readonly receivedAt: number },
): number {
  return clockOffsetMs ?? frame.receivedAt - frame.capturedAt;
}

/** Whether a frame was captured between the attempt's start and its arrival, give or take the skew. */
export function isInCaptureWindow(
  { startedAt }: Pick<Attempt, 'startedAt'>,
  frame: { readonly capturedAt: number; readonly receivedAt: number; readonly clockOffsetMs: number },
  skewMs: number,
): boolean {
  const capturedAt = frame.capturedAt + frame.clockOffsetMs;
  return capturedAt >= startedAt - skewMs && capturedAt <= frame.receivedAt + skewMs;
}
