import type { LimitSpec } from './limits';
import { atMost, everywhere } from './limits';

/** The specs of the limits that every challenge has; how many frames an attempt needs differs by challenge. */
export function commonLimits(frameCap: LimitSpec['presets']): Record<'frameCap' | 'stateTimeoutMs', LimitSpec> {
  return {
    frameCap: { unit: 'frames', min: 1, max: 120, integer: true, meaning: 'Most frames that one attempt may hold.', presets: frameCap, shapesOnly: true },
    stateTimeoutMs: {
      unit: 'milliseconds',
      min: 1_000,
      max: 60_000,
      integer: true,
      meaning: 'Longest time from the first frame given to a state to the last one; a later frame fails the attempt.',
      presets: everywhere(10_000),
      measured: atMost('stateElapsedMs'),
    },
  };
}

/** The values that a table of limits describes. */
export type ValuesOf<Specs extends Readonly<Record<string, LimitSpec>>> = { readonly [Name in keyof Specs]: number };
