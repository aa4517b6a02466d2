import { setTimeout as delay } from 'node:timers/promises';

/** How long to wait between calls. */
export interface PauseBounds {
  /** Upper bound of the first pause; it doubles with each further one. */
  readonly baseMs: number;
  readonly capMs: number;
}

/** How often and how patiently a call is repeated. */
export interface Backoff extends PauseBounds {
  /** Calls at most, the first one included. */
  readonly attempts: number;
}

/** Waits before the n-th repetition, from 1. Each pause is drawn between zero and its bound, so that callers who collided do not collide again. */
export type Pause = (repetition: number, signal?: AbortSignal) => Promise<void>;

export function jitteredPause(bounds: PauseBounds): Pause {
  return (repetition, signal) => delay(Math.random() * longestPauseMs(bounds, repetition), undefined, { signal });
}

export function longestPauseMs({ baseMs, capMs }: PauseBounds, repetition: number): number {
  return Math.min(capMs, baseMs * 2 ** (repetition - 1));
}

/** Repeats an operation while it fails with an error that is worth it, and throws the last one. */
export async function repeated<T>(
  backoff: Backoff,
  isWorthRepeating: (error: unknown) => boolean,
  operation: () => Promise<T>,
): Promise<T> {
  const pause = jitteredPause(backoff);
  for (let call = 1; ; call += 1) {
    try {
      return await operation();
    } catch (error) {
      if (call >= backoff.attempts || !isWorthRepeating(error)) throw error;
    }
    await pause(call);
  }
}
