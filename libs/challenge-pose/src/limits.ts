import type { LimitSpec, ValuesOf } from '@liveness/challenge-kernel';
import { atLeast, atMost, commonLimits, everywhere, presets } from '@liveness/challenge-kernel';

/** Every number of the challenge. */
export const poseLimits = {
  ...commonLimits(presets(120, 6, 6), presets(0, 1, 2)),

  minConfidence: {
    unit: 'confidence',
    min: 50,
    max: 100,
    meaning: 'How sure the analyser must be that it sees a face.',
    presets: everywhere(90),
    measured: atLeast('confidence'),
  },
  maxRollDegrees: {
    unit: 'degrees',
    min: 5,
    max: 90,
    meaning: 'How far the head may be tilted to a shoulder.',
    presets: presets(20, 20, 15),
    measured: atMost('rollDegrees'),
  },
  maxYawDegrees: {
    unit: 'degrees',
    min: 5,
    max: 90,
    meaning: 'How far the head may be turned to a side.',
    presets: presets(20, 20, 15),
    measured: atMost('yawDegrees'),
  },
  maxPitchDegrees: {
    unit: 'degrees',
    min: 5,
    max: 90,
    meaning: 'How far the head may be raised or lowered.',
    presets: presets(20, 20, 15),
    measured: atMost('pitchDegrees'),
  },
  pupilThirds: {
    unit: 'ratio',
    min: 0.5,
    max: 1.5,
    presets: everywhere(1.2),
    meaning: 'How near to a corner of the eye, in thirds of its width, the pupil of an eye that looks there is.',
  },
  gazeMustMatch: {
    unit: 'switch',
    min: 0,
    max: 1,
    integer: true,
    presets: presets(0, 1, 1),
    meaning:
      'Whether both eyes must really look to the side asked for; otherwise neither may look to the opposite one.',
  },
  neutralFrames: {
    unit: 'frames',
    min: 0,
    max: 3,
    integer: true,
    meaning: 'Frames of a neutral face that come before the pose.',
    presets: presets(0, 1, 1),
  },
  poseFrames: {
    unit: 'frames',
    min: 1,
    max: 3,
    integer: true,
    meaning: 'Frames, one after the other, that must show the pose.',
    presets: presets(1, 2, 2),
  },
  maxClosedOpening: {
    unit: 'ratio',
    min: 0,
    max: 1,
    presets: presets(1, 0.92, 0.9),
    measured: atMost('eyesOpening'),
    meaning: 'How far closed eyes may be open, as a share of the same person’s neutral eyes; 1 asks nothing.',
  },
  minGazeShift: {
    unit: 'ratio',
    min: 0,
    max: 0.5,
    presets: presets(0, 0.045, 0.055),
    measured: atLeast('gazeShift'),
    meaning:
      'How far the pupils must have moved to the side asked for since the neutral face, as a share of the eye’s width; 0 judges by where they lie alone.',
  },
  minMouthWidening: {
    unit: 'ratio',
    min: 0,
    max: 2,
    presets: presets(0, 1.05, 1.06),
    measured: atLeast('mouthWidening'),
    meaning:
      'How wide the mouth must be for a smile that the analyser misses, of the same person’s neutral mouth; 0 leaves it to the analyser.',
  },
  minMouthOpening: {
    unit: 'ratio',
    min: 0,
    max: 3,
    presets: presets(0, 1.16, 1.18),
    measured: atLeast('mouthOpening'),
    meaning: 'How high the mouth must be for it, of the same person’s neutral mouth; 0 leaves it to the analyser.',
  },
  minOpenOpening: {
    unit: 'ratio',
    min: 0,
    max: 1,
    presets: presets(0, 0.5, 0.5),
    measured: atLeast('eyesOpening'),
    meaning: 'How far open eyes must be open, as a share of the same person’s neutral eyes; 0 asks nothing.',
  },
} satisfies Readonly<Record<string, LimitSpec>>;

export type PoseLimits = ValuesOf<typeof poseLimits>;
