import { setTimeout as delay } from 'node:timers/promises';

/** The bounds of the pauses between calls. */
export interface PauseBounds {
  /** The upper bound of the first pause. It doubles with each further one. */
  readonly baseMs: number;
  readonly capMs: number;
}

/** How often a call is retried, with which pauses. */
export interface Backoff extends PauseBounds {
  /** The highest number of calls, including the first. */
  readonly attempts: number;
}

/**
 * Waits before the n-th retry, from 1. Each pause is drawn between zero and its bound, so that callers that collided do
 * not collide again.
 */
export type Pause = (repetition: number, signal?: AbortSignal) => Promise<void>;

export function jitteredPause(bounds: PauseBounds): Pause {
  return (repetition, signal) => delay(Math.random() * longestPauseMs(bounds, repetition), undefined, { signal });
}

export function longestPauseMs({ baseMs, capMs }: PauseBounds, repetition: number): number {
  return Math.min(capMs, baseMs * 2 ** (repetition - 1));
}

/** Repeats an operation while its error is worth a retry, then throws the last error. */
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
