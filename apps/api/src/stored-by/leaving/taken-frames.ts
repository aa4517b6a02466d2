import { randomInt } from 'node:crypto';
import type { NoseParams } from '@liveness/challenge-nose';
import type { Pose, PoseParams } from '@liveness/challenge-pose';
import type { Leg, TurnParams } from '@liveness/challenge-turn';
import type { StartAttemptRequest } from '@liveness/contract';
import {
  decodeJpeg,
  encodeJpeg,
  frameLike,
  noseJourney,
  person,
  poseFrame,
  sceneJpeg,
  withSensorNoise,
} from '@liveness/synthetic-person';
import type { NoseBehaviour, Scene } from '@liveness/synthetic-person';

export type PictureSize = Pick<StartAttemptRequest, 'imageWidth' | 'imageHeight'>;

/** Small pictures of low quality, because they are part of the repository. */
export const smallPicture: PictureSize = { imageWidth: 240, imageHeight: 180 };
export const roomyPicture: PictureSize = { imageWidth: 480, imageHeight: 360 };
const quality = 45;
/** Enough noise that low quality does not hide it, so that no two pictures are the same. */
const noise = 2.5;

/** When a picture was taken, in milliseconds after the first one, and what it shows. */
export interface Moment {
  readonly afterMs: number;
  readonly jpeg: Uint8Array;
}

export function noseMoments(params: NoseParams, behaviour: NoseBehaviour = 'honest'): readonly Moment[] {
  return noseJourney(params, behaviour).map(({ capturedAfterMs, scene }) => ({
    afterMs: capturedAfterMs,
    jpeg: small(scene),
  }));
}

/** The neutral face, then twice the requested pose or another one. */
export function poseMoments(
  { imageWidth: width, imageHeight: height, pose }: PoseParams,
  changes: Partial<Pose> = {},
): readonly Moment[] {
  const { eyes, mouth } = { ...pose, ...changes };
  const scale = height / 480;
  return [poseFrame('OPEN', 'CLOSED'), poseFrame(eyes, mouth), poseFrame(eyes, mouth)].map((frame, index) => ({
    afterMs: index * 700,
    jpeg: small({ frame, width, height, scale: scale * 1.05, dx: index * 2, dy: 0 }),
  }));
}

/** The committed frame that shows a head turned most nearly so; straight ahead without a leg. */
export function turnPicture({ imageWidth: width, imageHeight: height }: TurnParams, leg?: Leg): Uint8Array {
  const frame = frameLike(person({ pose: { yaw: leg?.rightDegrees ?? 0, pitch: leg?.upDegrees ?? 0 } }));
  return small({ frame, width, height, scale: (height / 480) * 1.05, dx: 0, dy: 0 });
}

function small(scene: Scene): Uint8Array {
  return encodeJpeg(withSensorNoise(decodeJpeg(sceneJpeg(scene)), randomInt(2 ** 30), noise), quality);
}

/** Returns the same picture with a comment in it, as cameras write. */
export function withComment(jpeg: Uint8Array, text: string): Uint8Array {
  const comment = Buffer.from(text);
  const length = comment.length + 2;
  return Buffer.concat([
    jpeg.subarray(0, 2),
    Buffer.from([0xff, 0xfe, length >> 8, length & 255]),
    comment,
    jpeg.subarray(2),
  ]);
}
