import { next, stay } from '@liveness/challenge-kernel';
import { dark } from '../palette';
import { readyFace } from './ready-face';
import type { LightState } from './state';
import { colourState } from './state';

/** What makes an attempt that ends before the first colour one that cannot be judged. */
const unjudgedHints: ReadonlySet<string> = new Set(['too_bright', 'too_dark']);

/** Returns the state that waits for a face under the dark page: all colours of a sequence are compared with it. */
export function darkStep(sequence: number): LightState {
  // Who looked away may not come back.
  const never = sequence > 0 ? 'looked_away' : undefined;
  return (observation, { params, limits, memory }) => {
    const ready = readyFace(observation, params, limits);
    const { measurements } = ready;
    if (!ready.face) return stay(memory, ready.hint, measurements, unjudgedHints.has(ready.hint) ? ready.hint : never);
    return next(
      { start: ready.face, frames: [{ shown: dark, light: ready.light }] },
      colourState(sequence, 0),
      measurements,
    );
  };
}
