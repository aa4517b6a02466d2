import { length } from '../arithmetic/reproducible';
import type { Expression } from '../person';
import type { Vector } from './head-frame';
import { blended, carved, common } from './distances';

/** Centre of the eyeball on the right of the picture; the other is its mirror image. */
export const eyeCentre: Vector = [0.315, 0.09, 0.555];
export const eyeballRadius = 0.185;
/** From the middle of the lid opening to either corner. */
export const lidHalfWidth = 0.165;
const LID_THICKNESS = 0.019;
const REACH_OF_LIDS = 0.5;

/** How far a full gaze moves the iris, across and up. */
const irisTravel = { x: 0.085, y: 0.05 };

/** Where the iris is, from the eyeball's centre, in directions of the picture. */
export function irisOffset({ gazeX, gazeY }: Expression): { readonly x: number; readonly y: number } {
  return { x: gazeX * irisTravel.x, y: gazeY * irisTravel.y };
}

/** Height of the upper lid's edge over the eye's centre; `outward` is measured from there, away from the nose. */
export function upperLid({ lidsClosed }: Expression, outward: number): number {
  return (0.078 * (1 - lidsClosed) - 0.028 * lidsClosed) * almond(outward) + slant(outward);
}

/** Height of the lower lid's edge; a smile lifts it. */
export function lowerLid({ lidsClosed, smile }: Expression, outward: number): number {
  return -(0.05 * (1 - lidsClosed) * (1 - 0.25 * smile) + 0.03 * lidsClosed) * almond(outward) + slant(outward);
}

/** Height of the crease above the upper lid. */
export function lidCrease(outward: number): number {
  const t = outward / lidHalfWidth;
  return 0.078 * Math.sqrt(Math.max(0, 1 - t * t)) + 0.042;
}

export function eyeball(x: number, y: number, z: number): number {
  return fromEyeCentre(x, y, z) - eyeballRadius;
}

/** Lays the lids over the eyeball and cuts the opening between them. */
export function withLids(surface: number, expression: Expression, x: number, y: number, z: number): number {
  const distance = fromEyeCentre(x, y, z);
  if (distance >= REACH_OF_LIDS) return surface;
  const outward = Math.abs(x) - eyeCentre[0];
  const up = y - eyeCentre[1];
  const forward = z - eyeCentre[2];
  const opening = Math.max(up - upperLid(expression, outward), lowerLid(expression, outward) - up, Math.abs(outward) - lidHalfWidth);
  const shell = common(distance - (eyeballRadius + LID_THICKNESS + 0.012 * expression.lidsClosed), -opening - 0.004, 0.014);
  const lids = Math.max(shell, -forward - 0.02);
  return carved(blended(surface, lids, 0.045), Math.max(opening + 0.006, 0.05 - forward), 0.012);
}

function fromEyeCentre(x: number, y: number, z: number): number {
  return length(Math.abs(x) - eyeCentre[0], y - eyeCentre[1], z - eyeCentre[2]);
}

/** The outline of a lid, 1 in the middle and 0 at the corners. */
function almond(outward: number): number {
  const t = outward / lidHalfWidth;
  const b = Math.max(0, 1 - t * t);
  return 0.35 * Math.sqrt(b) + 0.65 * b;
}

/** The outer corner sits a little higher than the inner one. */
function slant(outward: number): number {
  return (0.012 * outward) / lidHalfWidth;
}
