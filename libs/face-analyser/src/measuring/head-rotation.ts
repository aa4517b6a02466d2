import type { FaceMesh } from '../mesh/face-mesh';
import { canonicalFace, innerCanonicalFace } from './canonical-face';
import { fittedRotation, type RotationMatrix } from './fit-rotation';

/**
 * In degrees, with Rekognition's signs: yaw > 0 turns the nose to the right of the picture, roll > 0 is clockwise, pitch > 0 is up. As seen from
 * the camera: a head that turns about its neck also moves aside, and is seen to turn a tenth further than it does.
 */
export interface HeadRotation {
  readonly roll: number;
  readonly yaw: number;
  readonly pitch: number;
}

/** How far a fitted face turns where a head is seen to turn by a degree: 0.96 to 0.98 on 30 drawn people, 1.11 on the usual one, 0.91 on photographs. */
const YAW_GAIN = 0.97;
/** The model shies at faces that look up or down: it was shown few of them. */
const PITCH_GAIN = 0.76;
/** Pitch at which level faces are read. */
const PITCH_OF_A_LEVEL_FACE = -2.8;
const DEGREES = 180 / Math.PI;

/**
 * From where the points of the mesh are seen, and again from their depths, too: the former overstate turns and do not saturate, the latter are
 * the other way round.
 */
export function headRotation(mesh: FaceMesh): HeadRotation {
  const seen = anglesOf(fittedRotation(mesh, canonicalFace, 0));
  const deep = anglesOf(fittedRotation(mesh, canonicalFace, 1));
  const innerSeen = anglesOf(fittedRotation(mesh, innerCanonicalFace, 0));
  const innerDeep = anglesOf(fittedRotation(mesh, innerCanonicalFace, 1));
  return {
    roll: seen.roll,
    yaw: (seen.yaw + deep.yaw) / 2 / YAW_GAIN,
    pitch: ((innerSeen.pitch + innerDeep.pitch) / 2 - PITCH_OF_A_LEVEL_FACE) / PITCH_GAIN,
  };
}

/** Of a head that nods first, then turns, then tilts. */
function anglesOf(rotation: RotationMatrix): HeadRotation {
  const roll = Math.atan2(rotation[1][0], rotation[0][0]);
  const [x, y, z] = rotation.map((row) => -row[2]) as [number, number, number];
  const across = Math.cos(roll) * x + Math.sin(roll) * y;
  const down = Math.cos(roll) * y - Math.sin(roll) * x;
  return {
    roll: roll * DEGREES,
    yaw: Math.atan2(across, -z) * DEGREES,
    pitch: Math.asin(Math.max(-1, Math.min(1, -down))) * DEGREES,
  };
}
