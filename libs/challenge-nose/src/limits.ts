import type { LimitSpec, ValuesOf } from '@liveness/challenge-kernel';
import { atLeast, atMost, commonLimits, everywhere, presets } from '@liveness/challenge-kernel';

const landmarkDistance = { name: 'landmarkDistance', relation: '>' } as const;

// In standard and strict the cap is so low that every frame that counts is compared with the first: nobody can take
// over in between.
const common = commonLimits(presets(120, 7, 12), presets(0, 5, 10), presets(10_000, 15_000, 15_000));

/**
 * Every number of the challenge. The bounds keep area and target inside the smallest image that may be announced (240 ×
 * 180), with every combination of values.
 */
export const noseLimits = {
  ...common,
  // A face that is turned far shows less of itself, and some beards and turbans then look like covers. The turn itself
  // stops covered prints.
  maxCoveredConfidence: { ...common.maxCoveredConfidence, presets: presets(100, 90, 85) },

  areaHeightPercent: {
    unit: 'percent',
    min: 50,
    max: 100,
    meaning: 'Height of the area, relative to the image height.',
    presets: everywhere(75),
    shapesOnly: true,
  },
  areaMaxWidthPercent: {
    unit: 'percent',
    min: 50,
    max: 100,
    meaning: 'Maximum width of the area, relative to the image width.',
    presets: everywhere(75),
    shapesOnly: true,
  },
  areaAspectPercent: {
    unit: 'percent',
    min: 50,
    max: 100,
    meaning: 'Width of the area, relative to its height.',
    presets: everywhere(75),
    shapesOnly: true,
  },
  areaMarginPercent: {
    unit: 'percent',
    min: 0,
    max: 50,
    presets: presets(5, 20, 20),
    meaning:
      'How far the face may leave the area on each side while the nose moves, relative to the width and height of the area.',
  },
  minFaceAreaPercent: {
    unit: 'percent',
    min: 0,
    max: 100,
    meaning: 'Share of the area that the face should fill, as told to the client.',
    presets: everywhere(40),
    shapesOnly: true,
  },
  faceAreaTolerancePercent: {
    unit: 'percent',
    min: 0,
    max: 100,
    meaning: 'How far the face may fall below the required size.',
    presets: everywhere(20),
  },

  targetSizePixels: {
    unit: 'pixels',
    min: 10,
    max: 30,
    integer: true,
    meaning: 'Width and height of the target.',
    presets: everywhere(20),
    shapesOnly: true,
  },
  targetShiftXPixels: {
    unit: 'pixels',
    min: 20,
    max: 55,
    integer: true,
    meaning: 'Minimum horizontal distance from the image centre to the target.',
    presets: everywhere(45),
    shapesOnly: true,
  },
  targetSpreadXPixels: {
    unit: 'pixels',
    min: 5,
    max: 35,
    integer: true,
    meaning: 'Maximum random distance added horizontally.',
    presets: everywhere(29),
    shapesOnly: true,
  },
  targetShiftYPixels: {
    unit: 'pixels',
    min: 0,
    max: 20,
    integer: true,
    meaning: 'Minimum vertical distance from the image centre to the target.',
    presets: everywhere(0),
    shapesOnly: true,
  },
  targetSpreadYPixels: {
    unit: 'pixels',
    min: 5,
    max: 40,
    integer: true,
    meaning: 'Maximum random distance added vertically.',
    presets: everywhere(39),
    shapesOnly: true,
  },
  targetFitsArea: {
    unit: 'switch',
    min: 0,
    max: 1,
    integer: true,
    meaning: 'Whether the target shrinks and moves closer if the area is too narrow for it.',
    presets: presets(0, 1, 1),
    shapesOnly: true,
  },
  targetScaled: {
    unit: 'switch',
    min: 0,
    max: 1,
    integer: true,
    meaning: 'Whether the size and distances of the target scale with the width of the area.',
    presets: presets(0, 1, 1),
    shapesOnly: true,
  },
  targetScaleAreaWidthPixels: {
    unit: 'pixels',
    min: 240,
    max: 400,
    integer: true,
    presets: everywhere(270),
    shapesOnly: true,
    meaning: 'Width of the area at which a scaled target has exactly the given pixels.',
  },
  targetMarginPercent: {
    unit: 'percent',
    min: 0,
    max: 150,
    meaning: 'How far outside the target the nose may be, relative to the width and height of the target.',
    presets: everywhere(55),
  },

  oneFaceThroughout: {
    unit: 'switch',
    min: 0,
    max: 1,
    integer: true,
    meaning: 'Whether a frame with no face or several faces fails the attempt once a face has been accepted.',
    presets: presets(0, 0, 1),
  },
  maxBaselineYawDegrees: {
    unit: 'degrees',
    min: 1,
    max: 180,
    meaning: 'How far the head may be turned when the nose starts to move. 180 turns the check off.',
    presets: presets(180, 10, 10),
    measured: atMost('baselineYawDegrees'),
  },

  minNoseFrames: {
    unit: 'frames',
    min: 1,
    max: 12,
    integer: true,
    meaning: 'Minimum number of frames of nose movement before a decision.',
    presets: presets(1, 1, 6),
    measured: atLeast('noseFrames'),
  },
  minTrajectoryPoints: {
    unit: 'points',
    min: 4,
    max: 12,
    integer: true,
    meaning: 'Minimum number of nose positions to judge the path.',
    presets: presets(4, 4, 6),
    measured: atLeast('trajectoryPoints'),
  },
  maxTrajectoryError: {
    unit: 'ratio',
    min: 0.001,
    max: 0.2,
    presets: presets(0.02, 0.05, 0.05),
    measured: atMost('trajectoryError'),
    meaning: 'Maximum deviation of the nose from a parabola (root mean square), relative to the image height.',
  },

  minTurnDegrees: {
    unit: 'degrees',
    min: 0,
    max: 30,
    presets: presets(0, 18, 19),
    measured: atLeast('turnDegrees'),
    meaning:
      'How far the head must turn towards the target from the start, as the mean of parallax and reported rotation. 0 turns the check off.',
  },
  minParallaxTurnDegrees: {
    unit: 'degrees',
    min: 0,
    max: 30,
    presets: presets(0, 14, 15),
    measured: atLeast('parallaxTurnDegrees'),
    meaning: 'The same by the parallax of the nose alone, which a flat picture does not have.',
  },
  minReportedTurnDegrees: {
    unit: 'degrees',
    min: 0,
    max: 30,
    presets: presets(0, 18, 19),
    measured: atLeast('reportedTurnDegrees'),
    meaning: 'The same by the rotation reported by the analyser alone.',
  },
  minTargetYawDegrees: {
    unit: 'degrees',
    min: 0,
    max: 30,
    presets: presets(0, 23, 24),
    measured: atLeast('targetYawDegrees'),
    meaning:
      'How far the head must be turned towards the target at the end, regardless of the start. A flat picture is measured as almost straight. 0 turns the check off.',
  },
  maxRollChangeDegrees: {
    unit: 'degrees',
    min: 5,
    max: 180,
    presets: presets(180, 15, 12),
    measured: atMost('rollChangeDegrees'),
    meaning: 'How far the head may tilt from the start. 180 turns the check off.',
  },
  minForeshorteningDepth: {
    unit: 'ratio',
    min: 0,
    max: 1,
    presets: presets(0, 0.28, 0.28),
    measured: atLeast('foreshorteningDepth'),
    meaning:
      'How far the nose must stand out, measured by the foreshortening that comes with the turn. On a bent print it stands out less. 0 turns the check off.',
  },
  minEarsAgainstNose: {
    unit: 'ratio',
    min: 0,
    max: 2,
    presets: presets(0, 1.35, 1.35),
    measured: atLeast('earsAgainstNose'),
    meaning:
      'How far the ears must move back while the nose moves forward. In a picture whose nose is dragged, they stay in place. 0 turns the check off.',
  },

  histogramBins: {
    unit: 'count',
    min: 2,
    max: 6,
    integer: true,
    meaning: 'Number of cells per side of the grid in which landmarks are counted.',
    presets: everywhere(3),
  },
  turnedYawDegrees: {
    unit: 'degrees',
    min: 1,
    max: 45,
    meaning: 'Yaw above which a head counts as turned.',
    presets: everywhere(5),
  },
  minDistanceTurned: {
    unit: 'ratio',
    min: 0,
    max: 1,
    meaning: 'How much the face must change if the head is turned towards the target. 0 turns the check off.',
    presets: presets(0.075, 0, 0),
    measured: landmarkDistance,
  },
  minDistanceStraight: {
    unit: 'ratio',
    min: 0,
    max: 1,
    meaning: 'How much the face must change if the head is not turned. 0 turns the check off.',
    presets: presets(0.15, 0, 0),
    measured: landmarkDistance,
  },
} satisfies Readonly<Record<string, LimitSpec>>;

export type NoseLimits = ValuesOf<typeof noseLimits>;
