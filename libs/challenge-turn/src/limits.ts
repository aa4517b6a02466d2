import type { LimitSpec, ValuesOf } from '@liveness/challenge-kernel';
import { atLeast, atMost, commonLimits, everywhere, presets } from '@liveness/challenge-kernel';

// One frame to start with, and for each leg the frames that may judge it; with one to spare at `strict`. As many are compared as there are legs: if the first face is
// in a frame that does not count, the start is one of the compared frames, and nobody may turn for one leg only.
const common = commonLimits(presets(11, 11, 17), presets(2, 2, 3), everywhere(15_000));

/** Every number of the challenge. It has no original, so `classic` is `standard`. */
export const turnLimits = withoutOriginal({
  ...common,
  // A face that is turned far shows less of itself, and some beards and turbans then look like covers.
  maxCoveredConfidence: { ...common.maxCoveredConfidence, presets: everywhere(96) },

  sidewaysLegs: {
    unit: 'turns',
    min: 1,
    max: 2,
    integer: true,
    meaning: 'Number of turns sideways: 1 to a random side, or 2, one to each side. One more goes up or down.',
    presets: presets(1, 1, 2),
    shapesOnly: true,
  },
  minSidewaysLegDegrees: {
    unit: 'degrees',
    min: 15,
    max: 30,
    integer: true,
    meaning: 'Smallest turn sideways that is asked for.',
    presets: presets(24, 24, 22),
    shapesOnly: true,
  },
  sidewaysLegSpreadDegrees: {
    unit: 'degrees',
    min: 0,
    max: 15,
    integer: true,
    meaning: 'Maximum random angle added to it.',
    presets: everywhere(4),
    shapesOnly: true,
  },
  sidewaysHeights: {
    unit: 'heights',
    min: 1,
    max: 3,
    integer: true,
    meaning:
      'Number of heights at which turns sideways are asked for, each drawn: 1 is level, 2 are raised and lowered, 3 are all of these. The more, the fewer recordings fit.',
    presets: presets(2, 2, 3),
    shapesOnly: true,
  },
  sidewaysHeightDegrees: {
    unit: 'degrees',
    min: 0,
    max: 16,
    integer: true,
    meaning: 'How far up or down the head is to be in a turn sideways that is raised or lowered.',
    presets: presets(12, 12, 14),
    shapesOnly: true,
  },
  minUpDownLegDegrees: {
    unit: 'degrees',
    min: 6,
    max: 15,
    integer: true,
    meaning: 'Smallest turn up or down that is asked for.',
    presets: everywhere(10),
    shapesOnly: true,
  },
  upDownLegSpreadDegrees: {
    unit: 'degrees',
    min: 0,
    max: 10,
    integer: true,
    meaning: 'Maximum random angle added to it.',
    presets: everywhere(2),
    shapesOnly: true,
  },

  minFaceHeightPercent: {
    unit: 'percent',
    min: 10,
    max: 80,
    meaning: 'Minimum height of the face in the first frame, relative to the image height.',
    presets: everywhere(25),
    measured: atLeast('faceHeightPercent'),
  },
  maxStartYawDegrees: {
    unit: 'degrees',
    min: 2,
    max: 30,
    meaning: 'How far the head may be turned in the first frame, with which all later ones are compared.',
    presets: everywhere(4),
    measured: atMost('startYawDegrees'),
  },
  maxLegFrames: {
    unit: 'frames',
    min: 2,
    max: 10,
    integer: true,
    meaning:
      'Maximum number of frames per turn. The first one is only read; the others are judged. The client is told how those that did not reach the turn were read.',
    presets: everywhere(5),
    measured: atMost('legFrames'),
  },
  maxRollChangeDegrees: {
    unit: 'degrees',
    min: 5,
    max: 45,
    meaning: 'How far the head may tilt from the first frame.',
    presets: everywhere(15),
    measured: atMost('rollChangeDegrees'),
  },

  sidewaysToleranceDegrees: {
    unit: 'degrees',
    min: 1,
    max: 15,
    meaning: 'How far a turn sideways may miss the angle that was asked for.',
    presets: everywhere(5),
    measured: atMost('sidewaysMissDegrees'),
  },
  minSidewaysParallaxDegrees: {
    unit: 'degrees',
    min: 0,
    max: 30,
    meaning:
      'How far the head must turn sideways by the parallax of the nose alone, which a flat picture does not have.',
    presets: everywhere(14.4),
    measured: atLeast('sidewaysParallaxDegrees'),
  },
  minSidewaysReportedDegrees: {
    unit: 'degrees',
    min: 0,
    max: 30,
    meaning: 'The same by the rotation reported by the analyser alone.',
    presets: everywhere(14.4),
    measured: atLeast('sidewaysReportedDegrees'),
  },
  maxNodDegrees: {
    unit: 'degrees',
    min: 2,
    max: 45,
    meaning: 'How far the head may miss the height of a turn sideways.',
    presets: presets(7.5, 7.5, 5),
    measured: atMost('nodDegrees'),
  },
  minHeightParallaxDegrees: {
    unit: 'degrees',
    min: 0,
    max: 16,
    meaning:
      'How far up or down the head must be in a turn sideways that is raised or lowered, by the parallax of the nose alone.',
    presets: everywhere(4),
    measured: atLeast('heightParallaxDegrees'),
  },
  minForeshorteningDepth: {
    unit: 'ratio',
    min: 0,
    max: 1,
    meaning:
      'How far the nose must stand out, measured by the foreshortening that comes with a turn sideways. On a bent print it stands out less. 0 turns the check off.',
    presets: presets(0.32, 0.32, 0.3),
    measured: atLeast('foreshorteningDepth'),
  },
  minEarsAgainstNose: {
    unit: 'ratio',
    min: 0,
    max: 2,
    meaning:
      'How far the ears must move back while the nose moves forward. In a picture whose nose is dragged, they stay in place. 0 turns the check off.',
    presets: presets(1.4, 1.4, 1.32),
    measured: atLeast('earsAgainstNose'),
  },

  upDownToleranceDegrees: {
    unit: 'degrees',
    min: 1,
    max: 15,
    meaning: 'How far a turn up or down may miss the angle that was asked for.',
    presets: presets(4, 4, 3),
    measured: atMost('upDownMissDegrees'),
  },
  minUpDownParallaxDegrees: {
    unit: 'degrees',
    min: 0,
    max: 20,
    meaning: 'How far the head must turn up or down by the parallax of the nose alone.',
    presets: everywhere(5),
    measured: atLeast('upDownParallaxDegrees'),
  },
  minUpDownReportedDegrees: {
    unit: 'degrees',
    min: 0,
    max: 20,
    meaning: 'The same by the rotation reported by the analyser alone.',
    presets: everywhere(5),
    measured: atLeast('upDownReportedDegrees'),
  },
  maxAsideDegrees: {
    unit: 'degrees',
    min: 2,
    max: 45,
    meaning: 'How far the head may be turned aside during a turn up or down.',
    presets: presets(7, 7, 4),
    measured: atMost('asideDegrees'),
  },
} satisfies Readonly<Record<string, LimitSpec>>);

export type TurnLimits = ValuesOf<typeof turnLimits>;

function withoutOriginal<Specs extends Readonly<Record<string, LimitSpec>>>(specs: Specs): Specs {
  const entries = Object.entries(specs).map(([name, spec]) => [
    name,
    { ...spec, presets: { ...spec.presets, classic: spec.presets.standard } },
  ]);
  return Object.fromEntries(entries) as Specs;
}
