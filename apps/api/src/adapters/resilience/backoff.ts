import { setTimeout as delay } from 'node:timers/promises';

/** How often and how patiently a call is repeated. */
export interface Backoff {
  /** Calls at most, the first one included. */
  readonly attempts: number;
  /** Upper bound of the first pause; it doubles with each further one. */
  readonly baseMs: number;
  readonly capMs: number;
}

/** Waits before the n-th repetition, from 1. Each pause is drawn between zero and its bound, so that callers who collided do not collide again. */
export type Pause = (repetition: number, signal?: AbortSignal) => Promise<void>;

export function jitteredPause({ baseMs, capMs }: Pick<Backoff, 'baseMs' | 'capMs'>): Pause {
  return (repetition, signal) => delay(Math.random() * Math.min(capMs, baseMs * 2 ** (repetition - 1)), undefined, { signal });
}

/** Repeats an operation while it fails with an error that is worth it, and throws the last one. */
export async function repeated<T>(backoff: Backoff, isWorthRepeating: (error: unknown) => boolean, operation: () => Promise<T>): Promise<T> {
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
