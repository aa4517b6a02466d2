import type { Expression } from '../person';
import { blended, carved, ellipsoid, rod, sphere } from './distances';
import { eyeCentre } from './eye';
import { jawDrop } from './mouth';

/** The bald head with nose and ears, before lips and lids. `side` is the distance from the middle plane of the face. */
export function headSurface(expression: Expression, x: number, y: number, z: number): number {
  const side = Math.abs(x);
  const face = withFeatures(withJaw(skull(x, y, z), expression, side, y, z), expression, side, y, z);
  return blended(blended(face, nose(x, y, z), 0.085), ear(side, y, z), 0.05);
}

function skull(x: number, y: number, z: number): number {
  return ellipsoid(x, y - 0.38, z + 0.12, 0.8, 0.88, 0.93);
}

function withJaw(surface: number, expression: Expression, side: number, y: number, z: number): number {
  const drop = jawDrop(expression);
  const lowerFace = ellipsoid(side, y + 0.2 + drop * 0.3, z - 0.08, 0.635, 0.86, 0.74);
  const chin = ellipsoid(side, y + 0.93 + drop, z - 0.47, 0.25, 0.17, 0.21);
  const cheekBone = sphere(side - 0.4, y + 0.17 - 0.03 * expression.smile, z - 0.48, 0.225);
  const jawAngle = ellipsoid(side - 0.4, y + 0.62 + drop * 0.6, z - 0.1, 0.15, 0.26, 0.28);
  return blended(blended(blended(blended(surface, lowerFace, 0.2), chin, 0.26), cheekBone, 0.22), jawAngle, 0.26);
}

function withFeatures(surface: number, expression: Expression, side: number, y: number, z: number): number {
  const browRidge = ellipsoid(side - 0.27, y - 0.27, z - 0.69, 0.24, 0.065, 0.09);
  const muzzle = ellipsoid(side, y + 0.6 + jawDrop(expression) * 0.5, z - 0.66, 0.27, 0.22, 0.17);
  const socket = ellipsoid(side - eyeCentre[0], y - eyeCentre[1], z - 0.93, 0.2, 0.135, 0.235);
  return carved(blended(blended(surface, browRidge, 0.13), muzzle, 0.16), socket, 0.1);
}

function nose(x: number, y: number, z: number): number {
  const side = Math.abs(x);
  const bridge = rod(x, y, z, 0.18, 0.7, -0.22, 0.97, 0.055, 0.085);
  const tip = sphere(x, y + 0.285, z - 0.99, 0.108);
  const wing = ellipsoid(side - 0.115, y + 0.315, z - 0.875, 0.075, 0.065, 0.1);
  const nostril = ellipsoid(side - 0.058, y + 0.392, z - 0.955, 0.034, 0.03, 0.055);
  return carved(blended(blended(bridge, tip, 0.09), wing, 0.07), nostril, 0.03);
}

function ear(side: number, y: number, z: number): number {
  const lobe = ellipsoid(side - 0.83, y - 0.02, z + 0.08, 0.075, 0.215, 0.14);
  const hollow = ellipsoid(side - 0.9, y - 0.03, z + 0.03, 0.05, 0.12, 0.08);
  return carved(lobe, hollow, 0.05);
}
