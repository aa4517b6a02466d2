import type { Face, ImageSize, Measurement } from '@liveness/domain';
import { allMet, measure } from '@liveness/challenge-kernel';
import type { HeadTurn } from '@liveness/face-geometry';
import { depthByForeshortening, earsAgainstNose } from '@liveness/face-geometry';
import type { TurnLimits } from '../limits';
import type { Leg } from '../params';

/** The measurements that judge a leg. */
export interface Evidence {
  readonly turn: HeadTurn;
  readonly start: Face;
  readonly face: Face;
  /** Faces of the leg that were turned to its side. */
  readonly turned: readonly Face[];
  readonly image: ImageSize;
}

export interface Judged {
  /** The hint when something is not met, and the reason if no frame follows. */
  readonly hint: string;
  readonly reason: string;
  readonly measurements: readonly Measurement[];
}

/** From here on a turn foreshortens a face enough to tell of its depth, in degrees of parallax. */
const tellingTurn = 8;

/** Returns whether a head is turned to the side of a leg far enough to judge how deep its nose is. */
export function isTurnedTo({ rightDegrees }: Leg, { parallax }: HeadTurn): boolean {
  return rightDegrees !== 0 && Math.sign(rightDegrees) * parallax.x >= tellingTurn;
}

/**
 * Returns whether a head turned sideways as asked: as far as the mark and at its height by the mean of parallax and
 * reported rotation, far enough by each of them alone, with its nose as deep as its foreshortening says, and its ears
 * going back while its nose comes forward. Measurements are positive towards the mark.
 */
export function judgeSideways(
  { turn, start, face, turned: faces, image }: Evidence,
  leg: Leg,
  limits: TurnLimits,
): Judged {
  const side = leg.rightDegrees > 0 ? 1 : -1;
  const parallax = side * turn.parallax.x;
  const reported = side * turn.reported.x;
  const miss = (parallax + reported) / 2 - Math.abs(leg.rightDegrees);
  const height = (turn.parallax.y + turn.reported.y) / 2;
  const nod = measure('nodDegrees', Math.abs(height - leg.upDegrees), '<=', limits.maxNodDegrees);
  const turned = [
    measure('sidewaysMissDegrees', Math.abs(miss), '<=', limits.sidewaysToleranceDegrees),
    measure('sidewaysParallaxDegrees', parallax, '>=', limits.minSidewaysParallaxDegrees),
    measure('sidewaysReportedDegrees', reported, '>=', limits.minSidewaysReportedDegrees),
    nod,
    ...heightByParallax(turn, leg, limits),
  ];
  const depth = depthByForeshortening(start, faces, side, image) ?? 0;
  const shape = [
    measure('foreshorteningDepth', depth, '>=', limits.minForeshorteningDepth),
    measure('earsAgainstNose', earsAgainstNose(start, face, image) ?? 0, '>=', limits.minEarsAgainstNose),
  ];
  return {
    hint: allMet(turned) ? 'turn_further' : hintFor(miss, nod, 'keep_level'),
    reason: allMet(turned) ? 'not_a_head' : 'leg_missed',
    measurements: [...turned, ...shape],
  };
}

/** Returns how far a head is raised or lowered by parallax alone; nothing for a level mark, at which a flat picture is level, too. */
function heightByParallax({ parallax }: HeadTurn, { upDegrees }: Leg, limits: TurnLimits): readonly Measurement[] {
  if (upDegrees === 0) return [];
  const towards = Math.sign(upDegrees) * parallax.y;
  return [measure('heightParallaxDegrees', towards, '>=', limits.minHeightParallaxDegrees)];
}

/** Returns the same for a head that was asked to turn up or down, hardly aside. */
export function judgeUpDown({ turn }: Evidence, leg: Leg, limits: TurnLimits): Judged {
  const side = leg.upDegrees > 0 ? 1 : -1;
  const parallax = side * turn.parallax.y;
  const reported = side * turn.reported.y;
  const miss = (parallax + reported) / 2 - Math.abs(leg.upDegrees);
  const aside = measure('asideDegrees', Math.abs(turn.parallax.x + turn.reported.x) / 2, '<=', limits.maxAsideDegrees);
  return {
    hint: hintFor(miss, aside, 'face_forward'),
    reason: 'leg_missed',
    measurements: [
      measure('upDownMissDegrees', Math.abs(miss), '<=', limits.upDownToleranceDegrees),
      measure('upDownParallaxDegrees', parallax, '>=', limits.minUpDownParallaxDegrees),
      measure('upDownReportedDegrees', reported, '>=', limits.minUpDownReportedDegrees),
      aside,
    ],
  };
}

function hintFor(miss: number, drift: Measurement, driftHint: string): string {
  if (!drift.met) return driftHint;
  return miss > 0 ? 'turn_back' : 'turn_further';
}
