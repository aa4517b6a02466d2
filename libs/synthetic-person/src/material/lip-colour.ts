import { bell, smoothStep } from '../arithmetic/shaping';
import { TOUCHING, aboveOpening, belowOpening, mouthHeight, mouthProfile, type MouthProfile } from '../geometry/mouth';
import type { Colour, Person } from '../person';
import { tinted, type Paint } from './paint';

const partingLine: Colour = [0.2, 0.07, 0.07];
const cornerShade: Colour = [0.25, 0.1, 0.09];
const SOFT_EDGE = 0.012;

/** Lips, the line between them, the corners, and the fold from nose to mouth. */
export function paintLips(paint: Paint, person: Person, x: number, y: number): void {
  const side = Math.abs(x);
  if (side >= 0.42 || y <= mouthHeight - 0.3 || y >= mouthHeight + 0.2) return;
  const profile = mouthProfile(person.expression, x);
  if (profile.withinCorners) {
    paint.coat(person.appearance.lips, 0.88 * lipCoverage(profile, person, y));
    const parting = bell(y - profile.centreLine, 0.011) * (1 - smoothStep(0, 0.03, profile.halfOpening));
    paint.coat(partingLine, 0.85 * parting * smoothStep(1, 0.9, Math.abs(profile.across)));
    paint.coat(cornerShade, 0.5 * bell(side - profile.halfWidth, 0.02) * bell(y - profile.centreLine, 0.02));
  }
  paintSmileLine(paint, person, side, y);
}

function lipCoverage(profile: MouthProfile, { expression }: Person, y: number): number {
  const above = aboveOpening(profile, y);
  const below = belowOpening(profile, expression, y);
  const upper = oneLip(above, profile.upperLipHeight);
  const lower = oneLip(below, profile.lowerLipHeight);
  if (profile.halfOpening <= TOUCHING) return y > profile.centreLine ? upper : lower;
  return Math.max(above > -SOFT_EDGE ? upper : 0, below > -SOFT_EDGE ? lower : 0);
}

function oneLip(fromEdge: number, height: number): number {
  return smoothStep(height + SOFT_EDGE, height - SOFT_EDGE, fromEdge) * smoothStep(-0.02, -0.005, fromEdge);
}

function paintSmileLine(paint: Paint, { expression, appearance }: Person, side: number, y: number): void {
  const middle = 0.27 + (0.08 * (-0.4 - y)) / 0.3 + 0.04 * expression.smile;
  const along = smoothStep(-0.72, -0.6, y) * smoothStep(-0.3, -0.42, y);
  paint.coat(tinted(appearance.skin, 0.62, 0.47, 0.44), (0.1 + 0.4 * expression.smile) * bell(side - middle, 0.022) * along);
}
