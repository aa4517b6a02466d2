import type { LimitSpec, ValuesOf } from '@liveness/challenge-kernel';
import { atLeast, atMost, commonLimits, everywhere, presets } from '@liveness/challenge-kernel';

/** Every number of the challenge. */
export const poseLimits = {
  ...commonLimits(presets(120, 3, 6)),

  minConfidence: { unit: 'confidence', min: 50, max: 100, meaning: 'How sure the analyser must be that it sees a face.', presets: everywhere(90), measured: atLeast('confidence') },
  maxRollDegrees: { unit: 'degrees', min: 5, max: 90, meaning: 'How far the head may be tilted to a shoulder.', presets: presets(20, 20, 15), measured: atMost('rollDegrees') },
  maxYawDegrees: { unit: 'degrees', min: 5, max: 90, meaning: 'How far the head may be turned to a side.', presets: presets(20, 20, 15), measured: atMost('yawDegrees') },
  maxPitchDegrees: { unit: 'degrees', min: 5, max: 90, meaning: 'How far the head may be raised or lowered.', presets: presets(20, 20, 15), measured: atMost('pitchDegrees') },
  pupilThirds: {
    unit: 'ratio', min: 0.5, max: 1.5, presets: everywhere(1.2),
    meaning: 'How near to a corner of the eye, in thirds of its width, the pupil of an eye that looks there is.',
  },
  gazeMustMatch: {
    unit: 'switch', min: 0, max: 1, integer: true, presets: presets(0, 0, 1),
    meaning: 'Whether both eyes must really look to the side asked for; otherwise neither may look to the opposite one.',
  },
  neutralFrames: { unit: 'frames', min: 0, max: 3, integer: true, meaning: 'Frames of a neutral face that come before the pose.', presets: presets(0, 0, 1) },
  poseFrames: { unit: 'frames', min: 1, max: 3, integer: true, meaning: 'Frames, one after the other, that must show the pose.', presets: presets(1, 1, 2) },
} satisfies Readonly<Record<string, LimitSpec>>;

export type PoseLimits = ValuesOf<typeof poseLimits>;
