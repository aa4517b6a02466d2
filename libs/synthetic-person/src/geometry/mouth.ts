import { fiveEighthsPower } from '../arithmetic/reproducible';
import { bell, smoothStep } from '../arithmetic/shaping';
import type { Expression } from '../person';
import { carved, ellipsoid } from './distances';

/** Height of the closed lips' line, in the middle of the face. */
export const mouthHeight = -0.6;
/** Nothing is this near to anything that is not there. */
const FAR = 9;
/** Below this half opening the lips touch. */
export const TOUCHING = 0.004;

/** How far an open mouth lowers the chin. */
export function jawDrop({ mouthOpen }: Expression): number {
  return mouthOpen * 0.1;
}

/** The mouth's lines at one distance from the middle of the face. */
export interface MouthProfile {
  /** Half of the mouth's width. */
  readonly halfWidth: number;
  /** 0 in the middle, ±1 at the corners. */
  readonly across: number;
  readonly withinCorners: boolean;
  readonly centreLine: number;
  readonly halfOpening: number;
  readonly upperLipHeight: number;
  readonly lowerLipHeight: number;
}

export function mouthProfile({ smile, mouthOpen }: Expression, x: number): MouthProfile {
  const halfWidth = 0.245 + 0.075 * smile - 0.03 * mouthOpen;
  const across = x / halfWidth;
  const withinCorners = Math.abs(across) < 1;
  const fullness = withinCorners ? fiveEighthsPower(1 - across * across) : 0;
  const cornerLift = 0.085 * smile - 0.01 * (1 - smile);
  const cupidsBow = withinCorners ? 0.014 * bell(x, 0.035) * (1 - 0.5 * smile) : 0;
  return {
    halfWidth,
    across,
    withinCorners,
    centreLine: mouthHeight + cornerLift * across * across - 0.012 * smile,
    halfOpening: mouthOpen * 0.085 * fullness,
    upperLipHeight: (0.052 - 0.012 * smile) * fullness - cupidsBow,
    lowerLipHeight: (0.075 - 0.012 * smile) * fullness,
  };
}

/** Height of a point over the upper lip's edge. */
export function aboveOpening(profile: MouthProfile, y: number): number {
  return y - (profile.centreLine + profile.halfOpening);
}

/** Depth of a point under the lower lip's edge. */
export function belowOpening(profile: MouthProfile, expression: Expression, y: number): number {
  return profile.centreLine - profile.halfOpening - jawDrop(expression) * 0.15 - y;
}

/** Raises the lips, draws the line between them or opens it, and folds the cheeks of a smile. */
export function withLips(surface: number, expression: Expression, x: number, y: number, z: number): number {
  if (!nearMouth(x, y, z)) return surface;
  return withSmileFolds(withLipRelief(surface, expression, x, y, z), expression, Math.abs(x), y);
}

/** The hollow behind open lips, lined with teeth and dark. */
export function mouthHollow(expression: Expression, x: number, y: number, z: number): number {
  if (!nearMouth(x, y, z)) return FAR;
  const profile = mouthProfile(expression, x);
  if (!profile.withinCorners || profile.halfOpening <= TOUCHING) return FAR;
  const opening = Math.max(aboveOpening(profile, y), belowOpening(profile, expression, y));
  return Math.max(ellipsoid(x, y - mouthHeight, z - 0.62, 0.24, 0.16, 0.165), opening - 0.02);
}

function nearMouth(x: number, y: number, z: number): boolean {
  const up = y - mouthHeight;
  return z > 0.4 && up > -0.35 && up < 0.25 && Math.abs(x) < 0.42;
}

function withLipRelief(surface: number, expression: Expression, x: number, y: number, z: number): number {
  const profile = mouthProfile(expression, x);
  if (!profile.withinCorners) return surface;
  const above = aboveOpening(profile, y);
  const below = belowOpening(profile, expression, y);
  const upperLip = above > 0 ? bell(above - profile.upperLipHeight * 0.45, profile.upperLipHeight * 0.75 + 0.012) : 0;
  const lowerLip = below > 0 ? bell(below - profile.lowerLipHeight * 0.5, profile.lowerLipHeight * 0.75 + 0.012) : 0;
  const crease = bell(y - profile.centreLine, 0.012) * (1 - smoothStep(0, 0.05, profile.halfOpening));
  const relief = surface - 0.034 * upperLip - 0.042 * lowerLip + 0.022 * crease;
  if (profile.halfOpening <= TOUCHING) return relief;
  return carved(relief, Math.max(above, below, 0.62 - z), 0.02);
}

function withSmileFolds(surface: number, { smile }: Expression, side: number, y: number): number {
  if (smile === 0) return surface;
  const cheek = 0.01 * smile * bell(side - 0.36, 0.05) * bell(y + 0.48, 0.1);
  const fold = 0.012 * smile * bell(side - 0.3, 0.022) * bell(y + 0.5, 0.12);
  return surface - cheek + fold;
}
