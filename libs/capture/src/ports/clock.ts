import { InjectionToken } from '@angular/core';

export interface Clock {
  /** Milliseconds since 1970, whole, never running backwards. */
  now(): number;
  /** Fulfilled after that many milliseconds; rejected with the signal's reason once it is aborted. */
  sleep(ms: number, signal?: AbortSignal): Promise<void>;
}

export const CLOCK = new InjectionToken<Clock>('clock');
