import { InjectionToken, type Signal } from '@angular/core';

/**
 * What the person hears and feels: a second of the countdown, a picture that was taken, a part of the task that is
 * reached, a task that is done, a pass, any other end.
 */
export type Cue = 'tick' | 'taken' | 'reached' | 'done' | 'passed' | 'ended';

/** Sound and vibration, where the device has them. */
export interface Cues {
  /** Whether the device has either. */
  readonly available: boolean;
  /** Whether the person wants them. It is remembered on this device. */
  readonly on: Signal<boolean>;
  turn(on: boolean): void;
  /** Plays a cue if the person wants them, and has touched the page before. */
  play(cue: Cue): void;
}

export const CUES = new InjectionToken<Cues>('cues');
