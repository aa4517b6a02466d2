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
      meaning: 'Maximum number of frames per attempt.',
      presets: frameCap,
      shapesOnly: true,
    },
    stateTimeoutMs: {
      unit: 'milliseconds',
      min: 1_000,
      max: 60_000,
      integer: true,
      meaning: 'Maximum time from the first to the last frame of a state. A later frame fails the attempt.',
      presets: stateTimeoutMs,
      measured: atMost('stateElapsedMs'),
    },
    freshFrames: {
      unit: 'switch',
      min: 0,
      max: 1,
      integer: true,
      meaning: 'Whether to skip pictures that another attempt has already used.',
      presets: presets(0, 1, 1),
    },
    maxCoveredConfidence: {
      unit: 'confidence',
      min: 0,
      max: 100,
      meaning:
        'How confident the analyser may be that a hand, mask, sunglasses or the like cover the face. Frames above are skipped. 100 turns the check off.',
      presets: presets(100, 80, 70),
      measured: atMost('coveredConfidence'),
    },
    minSimilarity: {
      unit: 'percent',
      min: 0,
      max: 99,
      meaning: 'How similar the faces in the compared frames must be. 0 turns the comparison off, and saves its cost.',
      presets: presets(0, 80, 80),
      measured: atLeast('personSimilarity'),
    },
    comparedFrames: {
      unit: 'frames',
      min: 0,
      max: 20,
      integer: true,
      meaning: 'Number of frames compared with the first one, in addition to the deciding frame. Each costs one call.',
      presets: comparedFrames,
    },
    maxSignals: {
      unit: 'signals',
      min: 0,
      max: anyNumberOfSignals,
      integer: true,
      meaning: `Maximum number of signals per attempt, such as a virtual camera or evenly spaced frames. ${anyNumberOfSignals} turns the check off.`,
      presets: everywhere(anyNumberOfSignals),
      measured: atMost('signals'),
    },
  };
}

/** The values that a table of limits describes. */
export type ValuesOf<Specs extends Readonly<Record<string, LimitSpec>>> = { readonly [Name in keyof Specs]: number };
