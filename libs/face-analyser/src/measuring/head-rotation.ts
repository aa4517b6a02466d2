import type { FaceMesh, MeshPoint } from '../mesh/face-mesh';

/** In degrees, with Rekognition's signs: yaw > 0 turns the nose to the right of the picture, roll > 0 is clockwise, pitch > 0 is up. */
export interface HeadRotation {
  readonly roll: number;
  readonly yaw: number;
  readonly pitch: number;
}

type Vector = readonly [x: number, y: number, z: number];

/** The mesh leans back by this much in a face that looks straight ahead. */
const PITCH_OF_A_LEVEL_FACE = -9;
const DEGREES = 180 / Math.PI;

/** From the frame that the cheeks and the line from forehead to chin span. */
export function headRotation(mesh: FaceMesh): HeadRotation {
  const down = direction(mesh.at('foreheadTop'), mesh.at('chinBottom'));
  const across = direction(mesh.at('leftCheek'), mesh.at('rightCheek'));
  const away = unit(cross(across, down));
  const right = cross(down, away);
  return {
    roll: Math.atan2(right[1], right[0]) * DEGREES,
    yaw: Math.atan2(-away[0], Math.hypot(away[1], away[2])) * DEGREES,
    pitch: Math.atan2(away[1], away[2]) * DEGREES - PITCH_OF_A_LEVEL_FACE,
  };
}

function direction(from: MeshPoint, to: MeshPoint): Vector {
  return unit([to.x - from.x, to.y - from.y, to.z - from.z]);
}

function unit([x, y, z]: Vector): Vector {
  const size = Math.hypot(x, y, z);
  return [x / size, y / size, z / size];
}

function cross([ax, ay, az]: Vector, [bx, by, bz]: Vector): Vector {
  return [ay * bz - az * by, az * bx - ax * bz, ax * by - ay * bx];
}
