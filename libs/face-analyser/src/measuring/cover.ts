import type { FaceMesh } from '../mesh/face-mesh';
import type { HeadRotation } from './head-rotation';

/** What tells that something lies before a face. */
export interface CoverEvidence {
  /** See `FaceMesh`: what covers a face makes it less of a whole face to the model. */
  readonly logOdds: number;
  /** See `skinUnevenness`: masks, paper and pens are not of the skin's hue. */
  readonly unevenness: number;
  /** Yaw and pitch together, in degrees: a turned face shows less of itself. */
  readonly turn: number;
}

/** Odds below which a face that looks ahead is covered. */
const LOG_ODDS_AHEAD = 11;
/** Every degree beyond this many takes something off. */
const FREE_DEGREES = 5;
const LOG_ODDS_A_DEGREE = 0.1;
const LOG_ODDS_DOUBT = 1.5;
/** Beyond the unevenness of dark skin with glasses and a beard (0.31 at most on drawn people). */
const MOST_UNEVENNESS = 0.35;
const UNEVENNESS_DOUBT = 0.03;

export function coverEvidence(mesh: FaceMesh, unevenness: number, { yaw, pitch }: HeadRotation): CoverEvidence {
  return { logOdds: mesh.logOdds, unevenness, turn: Math.abs(yaw) + Math.abs(pitch) };
}

/** How far a face is from an uncovered one: positive where something covers it, in widths of the doubt. */
export function coverScore({ logOdds, unevenness, turn }: CoverEvidence): number {
  const leastLogOdds = LOG_ODDS_AHEAD - LOG_ODDS_A_DEGREE * Math.max(0, turn - FREE_DEGREES);
  return Math.max((leastLogOdds - logOdds) / LOG_ODDS_DOUBT, (unevenness - MOST_UNEVENNESS) / UNEVENNESS_DOUBT);
}
