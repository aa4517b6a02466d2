import { bell, smoothStep } from '../arithmetic/shaping';
import { TOUCHING, type Mouth } from '../geometry/mouth';
import type { Colour } from '../person/appearance';
import type { Person } from '../person/person';
import { tinted, type Paint } from './paint';

const partingLine: Colour = [0.2, 0.07, 0.07];
const SOFT_EDGE = 0.012;

/** Lips, the line between them, the corners, and the fold from nose to mouth. */
export function paintLips(paint: Paint, mouth: Mouth, person: Person, x: number, y: number): void {
  const side = Math.abs(x);
  const up = y - mouth.height;
  if (side >= 0.44 || up <= -0.3 || up >= 0.32) return;
  const { lips } = person.appearance;
  mouth.lookAt(x);
  if (mouth.withinCorners) {
    paint.coat(lips, 0.88 * lipCoverage(mouth, y));
    const parting = bell(y - mouth.centreLine, 0.011) * (1 - smoothStep(0, 0.03, mouth.halfOpening));
    paint.coat(darkerOf(partingLine, lips), 0.85 * parting * smoothStep(1, 0.86, Math.abs(mouth.across)));
    paint.coat(
      tinted(lips, 0.42, 0.36, 0.36),
      0.5 * bell(side - mouth.halfWidth, 0.02) * bell(y - mouth.centreLine, 0.02),
    );
  }
  paintSmileLine(paint, person, side, up);
}

function darkerOf(one: Colour, other: Colour): Colour {
  return [Math.min(one[0], other[0] * 0.6), Math.min(one[1], other[1] * 0.5), Math.min(one[2], other[2] * 0.5)];
}

function lipCoverage(mouth: Mouth, y: number): number {
  const above = mouth.aboveOpening(y);
  const below = mouth.belowOpening(y);
  const upper = oneLip(above, mouth.upperLipHeight);
  const lower = oneLip(below, mouth.lowerLipHeight);
  if (mouth.halfOpening <= TOUCHING) return y > mouth.centreLine ? upper : lower;
  return Math.max(above > -SOFT_EDGE ? upper : 0, below > -SOFT_EDGE ? lower : 0);
}

function oneLip(fromEdge: number, height: number): number {
  return smoothStep(height + SOFT_EDGE, height - SOFT_EDGE, fromEdge) * smoothStep(-0.02, -0.005, fromEdge);
}

function paintSmileLine(paint: Paint, { expression, appearance }: Person, side: number, up: number): void {
  const middle = 0.27 + (0.08 * (0.2 - up)) / 0.3 + 0.04 * expression.smile;
  const along = smoothStep(-0.12, 0, up) * smoothStep(0.3, 0.18, up);
  const depth = 0.1 + 0.4 * expression.smile + 0.4 * appearance.wrinkles;
  paint.coat(tinted(appearance.skin, 0.62, 0.47, 0.44), Math.min(0.65, depth) * bell(side - middle, 0.022) * along);
}
