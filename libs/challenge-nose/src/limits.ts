import type { LimitSpec, ValuesOf } from '@liveness/challenge-kernel';
import { atLeast, atMost, commonLimits, everywhere, presets } from '@liveness/challenge-kernel';

const landmarkDistance = { name: 'landmarkDistance', relation: '>' } as const;

/**
 * Every number of the challenge. The bounds keep area and target inside the smallest image that may be announced (240 × 180),
 * whatever combination of them is published.
 */
export const noseLimits = {
  // At standard and strict the cap lets every frame that counts be compared with the first: nobody takes a turn in between.
  ...commonLimits(presets(120, 7, 12), presets(0, 5, 10), presets(10_000, 15_000, 15_000)),

  areaHeightPercent: { unit: 'percent', min: 50, max: 100, meaning: 'Height of the area, of the image height.', presets: everywhere(75), shapesOnly: true },
  areaMaxWidthPercent: { unit: 'percent', min: 50, max: 100, meaning: 'Greatest width of the area, of the image width.', presets: everywhere(75), shapesOnly: true },
  areaAspectPercent: { unit: 'percent', min: 50, max: 100, meaning: 'Width of the area, of its height.', presets: everywhere(75), shapesOnly: true },
  areaMarginPercent: {
    unit: 'percent', min: 0, max: 50, presets: presets(5, 20, 20),
    meaning: 'How far the face may leave the area on each side while the nose moves, of the area’s width and height.',
  },
  minFaceAreaPercent: { unit: 'percent', min: 0, max: 100, meaning: 'Part of the area that the face should fill, as the client is told.', presets: everywhere(40), shapesOnly: true },
  faceAreaTolerancePercent: { unit: 'percent', min: 0, max: 100, meaning: 'How much less of the area the face may fill.', presets: everywhere(20) },

  targetSizePixels: { unit: 'pixels', min: 10, max: 30, integer: true, meaning: 'Width and height of the target.', presets: everywhere(20), shapesOnly: true },
  targetShiftXPixels: { unit: 'pixels', min: 20, max: 55, integer: true, meaning: 'Least distance from the middle of the image to the target, sideways.', presets: everywhere(45), shapesOnly: true },
  targetSpreadXPixels: { unit: 'pixels', min: 5, max: 35, integer: true, meaning: 'How much further away the target may lie by chance, sideways.', presets: everywhere(29), shapesOnly: true },
  targetShiftYPixels: { unit: 'pixels', min: 0, max: 20, integer: true, meaning: 'Least distance from the middle of the image to the target, up or down.', presets: everywhere(0), shapesOnly: true },
  targetSpreadYPixels: { unit: 'pixels', min: 5, max: 40, integer: true, meaning: 'How much further away the target may lie by chance, up or down.', presets: everywhere(39), shapesOnly: true },
  targetFitsArea: { unit: 'switch', min: 0, max: 1, integer: true, meaning: 'Whether the target shrinks and comes nearer where the area is too narrow to hold it.', presets: presets(0, 1, 1), shapesOnly: true },
  targetScaled: { unit: 'switch', min: 0, max: 1, integer: true, meaning: 'Whether the target’s size and distances grow and shrink with the area, whatever its width.', presets: presets(0, 1, 1), shapesOnly: true },
  targetScaleAreaWidthPixels: {
    unit: 'pixels', min: 240, max: 400, integer: true, presets: everywhere(270), shapesOnly: true,
    meaning: 'Width of the area for which the target’s pixels hold as they are, where the target is scaled.',
  },
  targetMarginPercent: { unit: 'percent', min: 0, max: 150, meaning: 'How far beside the target the nose may be, of the target’s width and height.', presets: everywhere(55) },

  oneFaceThroughout: { unit: 'switch', min: 0, max: 1, integer: true, meaning: 'Whether a frame with no face or several fails the attempt once a face was accepted.', presets: presets(0, 0, 1) },
  maxBaselineYawDegrees: { unit: 'degrees', min: 1, max: 180, meaning: 'How far the head may be turned when the nose starts to move; 180 asks nothing.', presets: presets(180, 8, 8), measured: atMost('baselineYawDegrees') },

  minNoseFrames: { unit: 'frames', min: 1, max: 12, integer: true, meaning: 'Frames of the moving nose before there is a decision.', presets: presets(1, 1, 6), measured: atLeast('noseFrames') },
  minTrajectoryPoints: { unit: 'points', min: 4, max: 12, integer: true, meaning: 'Places of the nose that a trajectory is made of.', presets: presets(4, 4, 6), measured: atLeast('trajectoryPoints') },
  maxTrajectoryError: {
    unit: 'ratio', min: 0.001, max: 0.2, presets: presets(0.02, 0.05, 0.05), measured: atMost('trajectoryError'),
    meaning: 'How far the nose may be off a parabola, root mean square, of the image’s height.',
  },

  minTurnDegrees: {
    unit: 'degrees', min: 0, max: 30, presets: presets(0, 18, 19), measured: atLeast('turnDegrees'),
    meaning: 'How far the head must have turned towards the target since the start, mean of the two measures; 0 asks nothing.',
  },
  minParallaxTurnDegrees: {
    unit: 'degrees', min: 0, max: 30, presets: presets(0, 14, 15), measured: atLeast('parallaxTurnDegrees'),
    meaning: 'The same by the parallax of the nose alone, which a flat picture does not have.',
  },
  minReportedTurnDegrees: {
    unit: 'degrees', min: 0, max: 30, presets: presets(0, 18, 19), measured: atLeast('reportedTurnDegrees'),
    meaning: 'The same by the rotation that the analyser reports alone.',
  },
  minTargetYawDegrees: {
    unit: 'degrees', min: 0, max: 30, presets: presets(0, 15, 16), measured: atLeast('targetYawDegrees'),
    meaning: 'How far the head must be seen to be turned towards the target at the end, wherever it began: a flat picture is read as nearly straight. 0 asks nothing.',
  },
  maxRollChangeDegrees: {
    unit: 'degrees', min: 5, max: 180, presets: presets(180, 15, 12), measured: atMost('rollChangeDegrees'),
    meaning: 'How far the head may have been tilted since the start; 180 asks nothing.',
  },
  minForeshorteningDepth: {
    unit: 'ratio', min: 0, max: 1, presets: presets(0, 0.3, 0.3), measured: atLeast('foreshorteningDepth'),
    meaning: 'How far the nose must stand out for the foreshortening that comes with the turn; a bent print stands out less. 0 asks nothing.',
  },
  minEarsAgainstNose: {
    unit: 'ratio', min: 0, max: 2, presets: presets(0, 1.35, 1.35), measured: atLeast('earsAgainstNose'),
    meaning: 'How far the ears must go back while the nose comes forward; a picture whose nose is dragged has ears that stay. 0 asks nothing.',
  },

  histogramBins: { unit: 'count', min: 2, max: 6, integer: true, meaning: 'Cells, each way, of the grid in which landmarks are counted.', presets: everywhere(3) },
  turnedYawDegrees: { unit: 'degrees', min: 1, max: 45, meaning: 'Yaw beyond which a head counts as turned.', presets: everywhere(5) },
  minDistanceTurned: { unit: 'ratio', min: 0, max: 1, meaning: 'Change of the face that a head turned towards the target must exceed; 0 asks nothing.', presets: presets(0.075, 0, 0), measured: landmarkDistance },
  minDistanceStraight: { unit: 'ratio', min: 0, max: 1, meaning: 'Change of the face that a head not turned must exceed; 0 asks nothing.', presets: presets(0.15, 0, 0), measured: landmarkDistance },
} satisfies Readonly<Record<string, LimitSpec>>;

export type NoseLimits = ValuesOf<typeof noseLimits>;
