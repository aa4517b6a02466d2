import { Camera, usualShot, type Shot } from '../camera/camera';
import { neckPivot, rotationOf, toWorld, type Vector } from '../geometry/head-frame';
import type { HeadPose, Person } from '../person/person';

/** The middle of the face, between eyes and mouth. */
const faceMiddle: Vector = [0, -0.15, 0.55];
const DEGREES = 180 / Math.PI;

/**
 * How a head is turned as seen from the camera, which is what a picture of the face alone can tell: a head that turns about its neck moves
 * aside, too, so that it is seen to turn about a tenth further than `pose` says from an arm's length away.
 */
export function seenRotation({ pose }: Pick<Person, 'pose'>, shot: Shot = usualShot): HeadPose {
  const rotation = rotationOf(pose);
  const face = toWorld(rotation, faceMiddle);
  const [x, y, z] = new Camera(shot).position;
  const toCamera: Vector = [x - face[0], y - face[1], z - face[2]];
  const aside = Math.atan2(toCamera[0], toCamera[2]);
  const above = Math.atan2(toCamera[1], Math.hypot(toCamera[0], toCamera[2]));
  const axis = (head: Vector): Vector => {
    const from = toWorld(rotation, neckPivot);
    const to = toWorld(rotation, [neckPivot[0] + head[0], neckPivot[1] + head[1], neckPivot[2] + head[2]]);
    return towards([to[0] - from[0], to[1] - from[1], to[2] - from[2]], aside, above);
  };
  const right = axis([1, 0, 0]);
  const forward = axis([0, 0, 1]);
  const roll = Math.atan2(-right[1], right[0]);
  const across = Math.cos(roll) * forward[0] - Math.sin(roll) * forward[1];
  const up = Math.sin(roll) * forward[0] + Math.cos(roll) * forward[1];
  return { yaw: Math.atan2(across, forward[2]) * DEGREES, pitch: Math.asin(up) * DEGREES, roll: roll * DEGREES };
}

/** A direction in a frame whose third axis points to a camera that stands so far aside and above. */
function towards([x, y, z]: Vector, aside: number, above: number): Vector {
  const turned = x * Math.cos(aside) - z * Math.sin(aside);
  const depth = x * Math.sin(aside) + z * Math.cos(aside);
  return [turned, y * Math.cos(above) - depth * Math.sin(above), y * Math.sin(above) + depth * Math.cos(above)];
}
