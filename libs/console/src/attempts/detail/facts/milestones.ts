import type { AttemptDetail } from '@liveness/contract';
import { frameTimings } from './frame-timings';

export type MilestoneName =
  'started' | 'firstCaptured' | 'lastCaptured' | 'lastReceived' | 'closed' | 'decided' | 'expires';

/** What happened in the course of an attempt, and how many milliseconds after its beginning. */
export interface Milestone {
  readonly name: MilestoneName;
  /** Epoch milliseconds, by our clock. */
  readonly atMs: number;
  readonly sinceStartMs: number;
}

/** In the order of their times. An attempt that was not decided has its expiry instead. */
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
