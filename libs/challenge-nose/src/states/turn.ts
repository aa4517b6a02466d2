import type { Face, Measurement } from '@liveness/domain';
import { degreesOf } from '@liveness/domain';
import type { StateResult } from '@liveness/challenge-kernel';
import { allMet, measure, stay } from '@liveness/challenge-kernel';
import { depthByForeshortening, earsAgainstNose, headTurn } from '@liveness/face-geometry';
import type { NoseLimits } from '../limits';
import type { NoseMemory } from './state';
import type { NoseParams } from '../params';
import { imageOf, sideOf } from './state';

interface Judged {
  /** Set while the head has not turned like a head: the person may continue. */
  readonly waiting?: StateResult<NoseMemory>;
  readonly measurements: readonly Measurement[];
}

/**
 * Returns whether the head has turned towards the target since the start as only a head can: by the parallax of its
 * nose and by its reported rotation, to a wide angle however it began, without tilting, as deep as its foreshortening
 * says, with its ears going back while its nose comes forward. A picture that is moved, turned or dragged shows some of
 * this, never all. Rules that the limits switch off are skipped.
 */
export function judgeTurn(
  memory: NoseMemory,
  face: Face,
  params: NoseParams,
  limits: NoseLimits,
  before: readonly Measurement[],
): Judged {
  if (!asksForTurn(limits)) return { measurements: before };
  const image = imageOf(params);
  const side = sideOf(params);
  const turn = memory.start && headTurn(memory.start, face, image);
  if (!memory.start || !turn) return { waiting: stay(memory, 'face_unclear', before), measurements: before };

  const roll = measure('rollChangeDegrees', Math.abs(turn.rollDegrees), '<=', limits.maxRollChangeDegrees);
  const measured = [...before, roll];
  if (!roll.met) return { waiting: stay(memory, 'keep_upright', measured, 'head_tilted'), measurements: measured };

  const parallax = side * turn.parallax.x;
  const reported = side * turn.reported.x;
  const turned = [
    measure('turnDegrees', (parallax + reported) / 2, '>=', limits.minTurnDegrees),
    measure('parallaxTurnDegrees', parallax, '>=', limits.minParallaxTurnDegrees),
    measure('reportedTurnDegrees', reported, '>=', limits.minReportedTurnDegrees),
    measure('targetYawDegrees', side * (degreesOf(face, 'yaw') ?? 0), '>=', limits.minTargetYawDegrees),
  ];
  measured.push(...turned);
  if (!allMet(turned))
    return { waiting: stay(memory, 'turn_head', measured, 'head_not_turned'), measurements: measured };

  const shape = [
    measure(
      'foreshorteningDepth',
      depthByForeshortening(memory.start, [face], side, image) ?? 0,
      '>=',
      limits.minForeshorteningDepth,
    ),
    measure('earsAgainstNose', earsAgainstNose(memory.start, face, image) ?? 0, '>=', limits.minEarsAgainstNose),
  ];
  measured.push(...shape);
  return allMet(shape)
    ? { measurements: measured }
    : { waiting: stay(memory, 'turn_head', measured, 'not_a_head'), measurements: measured };
}

function asksForTurn({
  minTurnDegrees,
  minParallaxTurnDegrees,
  minReportedTurnDegrees,
  minTargetYawDegrees,
  maxRollChangeDegrees,
  minForeshorteningDepth,
  minEarsAgainstNose,
}: NoseLimits): boolean {
  return (
    minTurnDegrees > 0 ||
    minTargetYawDegrees > 0 ||
    minParallaxTurnDegrees > 0 ||
    minReportedTurnDegrees > 0 ||
    maxRollChangeDegrees < 180 ||
    minForeshorteningDepth > 0 ||
    minEarsAgainstNose > 0
  );
}
