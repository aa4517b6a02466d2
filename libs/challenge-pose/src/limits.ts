import type { LimitSpec, ValuesOf } from '@liveness/challenge-kernel';
import { atLeast, atMost, commonLimits, everywhere, presets } from '@liveness/challenge-kernel';

/** Every number of the challenge. */
export const poseLimits = {
  ...commonLimits(presets(120, 6, 6), presets(0, 1, 2)),

  minConfidence: {
    unit: 'confidence',
    min: 50,
    max: 100,
    meaning: 'How confident the analyser must be that it sees a face.',
    presets: everywhere(90),
    measured: atLeast('confidence'),
  },
  maxRollDegrees: {
    unit: 'degrees',
    min: 5,
    max: 90,
    meaning: 'How far the head may be tilted towards a shoulder.',
    presets: presets(20, 20, 15),
    measured: atMost('rollDegrees'),
  },
  maxYawDegrees: {
    unit: 'degrees',
    min: 5,
    max: 90,
    meaning: 'How far the head may be turned to the side.',
    presets: presets(20, 20, 15),
    measured: atMost('yawDegrees'),
  },
  maxPitchDegrees: {
    unit: 'degrees',
    min: 5,
    max: 90,
    meaning: 'How far the head may be tilted up or down.',
    presets: presets(20, 20, 15),
    measured: atMost('pitchDegrees'),
  },
  pupilThirds: {
    unit: 'ratio',
    min: 0.5,
    max: 1.5,
    presets: everywhere(1.2),
    meaning:
      'How close the pupil must be to a corner of the eye to count as looking there, in thirds of the eye width.',
  },
  gazeMustMatch: {
    unit: 'switch',
    min: 0,
    max: 1,
    integer: true,
    presets: presets(0, 1, 1),
    meaning:
      'Whether both eyes must look to the requested side. Otherwise it is enough that neither looks to the opposite side.',
  },
  neutralFrames: {
    unit: 'frames',
    min: 0,
    max: 3,
    integer: true,
    meaning: 'Number of frames with a neutral face before the pose.',
    presets: presets(0, 1, 1),
  },
  poseFrames: {
    unit: 'frames',
    min: 1,
    max: 3,
    integer: true,
    meaning: 'Number of consecutive frames that must show the pose.',
    presets: presets(1, 2, 2),
  },
  maxClosedOpening: {
    unit: 'ratio',
    min: 0,
    max: 1,
    presets: presets(1, 0.8, 0.8),
    measured: atMost('eyesOpening'),
    meaning: 'How far closed eyes may be open, relative to the same person’s neutral face. 1 turns the check off.',
  },
  minGazeShift: {
    unit: 'ratio',
    min: 0,
    max: 0.5,
    presets: presets(0, 0.07, 0.075),
    measured: atLeast('gazeShift'),
    meaning:
      'How far the pupils must move to the requested side from the neutral face, relative to the eye width. 0 uses their position alone.',
  },
  minMouthWidening: {
    unit: 'ratio',
    min: 0,
    max: 2,
    presets: presets(0, 1.02, 1.02),
    measured: atLeast('mouthWidening'),
    meaning:
      'Mouth width from which a smile counts that the analyser misses, relative to the same person’s neutral face. 0 relies on the analyser alone.',
  },
  minMouthOpening: {
    unit: 'ratio',
    min: 0,
    max: 3,
    presets: presets(0, 1.03, 1.03),
    measured: atLeast('mouthOpening'),
    meaning:
      'Mouth height required for it, relative to the same person’s neutral face. 0 relies on the analyser alone.',
  },
  minMouthSmile: {
    unit: 'ratio',
    min: 0,
    max: 2,
    presets: presets(0, 0.207, 0.207),
    measured: atLeast('mouthSmile'),
    meaning:
      'Overall change of the mouth required for it since the neutral face: logarithms of width and height, plus the lift of the corners. 0 relies on the analyser alone.',
  },
  minOpenOpening: {
    unit: 'ratio',
    min: 0,
    max: 1,
    presets: presets(0, 0.5, 0.5),
    measured: atLeast('eyesOpening'),
    meaning: 'How far open eyes must be open, relative to the same person’s neutral face. 0 turns the check off.',
  },
} satisfies Readonly<Record<string, LimitSpec>>;

export type PoseLimits = ValuesOf<typeof poseLimits>;
