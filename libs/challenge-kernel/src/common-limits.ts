import { anyNumberOfSignals } from './few-signals';
import type { LimitSpec } from './limits';
import { atLeast, atMost, everywhere, presets } from './limits';

type CommonLimit =
  | 'frameCap'
  | 'stateTimeoutMs'
  | 'freshFrames'
  | 'maxCoveredConfidence'
  | 'minSimilarity'
  | 'comparedFrames'
  | 'maxSignals';

/** Returns the specs of the limits that every challenge has; how many frames an attempt needs, and how many are compared, differs by challenge. */
export function commonLimits(
  frameCap: LimitSpec['presets'],
  comparedFrames = presets(0, 1, 4),
  stateTimeoutMs = everywhere(10_000),
): Record<CommonLimit, LimitSpec> {
  return {
    frameCap: {
      unit: 'frames',
      min: 1,
      max: 120,
      integer: true,
      meaning: 'Most frames that one attempt may hold.',
      presets: frameCap,
      shapesOnly: true,
    },
    stateTimeoutMs: {
      unit: 'milliseconds',
      min: 1_000,
      max: 60_000,
      integer: true,
      meaning: 'Longest time from the first frame given to a state to the last one; a later frame fails the attempt.',
      presets: stateTimeoutMs,
      measured: atMost('stateElapsedMs'),
    },
    freshFrames: {
      unit: 'switch',
      min: 0,
      max: 1,
      integer: true,
      meaning: 'Whether a picture that another attempt has already used is passed over.',
      presets: presets(0, 1, 1),
    },
    maxCoveredConfidence: {
      unit: 'confidence',
      min: 0,
      max: 100,
      meaning:
        'How sure the analyser may be that a hand, a mask, sunglasses or the like cover the face; a frame above it is passed over, and 100 asks nothing.',
      presets: presets(100, 80, 70),
      measured: atMost('coveredConfidence'),
    },
    minSimilarity: {
      unit: 'percent',
      min: 0,
      max: 99,
      meaning: 'How alike the faces of the compared frames must be; 0 compares nothing and costs nothing.',
      presets: presets(0, 80, 80),
      measured: atLeast('personSimilarity'),
    },
    comparedFrames: {
      unit: 'frames',
      min: 0,
      max: 20,
      integer: true,
      meaning: 'Frames that are compared with the first one beside the frame that decides; each costs one call.',
      presets: comparedFrames,
    },
    maxSignals: {
      unit: 'count',
      min: 0,
      max: anyNumberOfSignals,
      integer: true,
      meaning: `Signs of trouble that an attempt may show, as a virtual camera's label or frames on an exact beat; ${anyNumberOfSignals} asks nothing.`,
      presets: everywhere(anyNumberOfSignals),
      measured: atMost('signals'),
    },
  };
}

/** The values that a table of limits describes. */
export type ValuesOf<Specs extends Readonly<Record<string, LimitSpec>>> = { readonly [Name in keyof Specs]: number };
