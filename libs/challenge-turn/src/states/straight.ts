import { degreesOf } from '@liveness/domain';
import { measure, next, stay } from '@liveness/challenge-kernel';
import { measureFaces } from './one-face';
import type { TurnState } from './state';
import { legStates } from './leg';

/**
 * Waits for one face, near enough, that looks straight ahead. All legs start from it. The client is told how a face was read that is turned: there are people whom
 * one of the two detectors reads as turned by some degrees when they look straight ahead.
 */
export const straight: TurnState = (observation, { limits, memory: before }) => {
  const { reading: _ofBefore, ...memory } = before;
  const { face, faces, hint } = measureFaces(observation);
  if (!face) return stay(memory, hint, [faces]);
  const yaw = degreesOf(face, 'yaw');
  const { box } = face;
  if (yaw === undefined || !box || !Number.isFinite(box.height)) return stay(memory, 'face_unclear', [faces]);
  const height = measure('faceHeightPercent', box.height * 100, '>=', limits.minFaceHeightPercent);
  if (!height.met) return stay(memory, 'come_closer', [faces, height]);
  const turned = measure('startYawDegrees', Math.abs(yaw), '<=', limits.maxStartYawDegrees);
  if (!turned.met) {
    const reading = { rightDegrees: yaw, upDegrees: 0 };
    return stay({ ...memory, reading }, 'look_straight', [faces, height, turned]);
  }
  return next({ start: face, legFrames: 0, turned: [] }, legStates[0], [faces, height, turned]);
};
