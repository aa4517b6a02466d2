import type { Face, PixelBox } from '@liveness/domain';
import { degreesOf, pixelBox } from '@liveness/domain';
import { allMet, measure, next, stay } from '@liveness/challenge-kernel';
import type { NoseLimits } from '../limits';
import { outside } from '../outside';
import type { NoseParams } from '../params';
import { failUnlessOne } from './face';
import type { NoseState } from './state';
import { areaOf, imageOf } from './state';

/** Waits until the face is within the area, near enough and, if the limits require it, looking straight ahead. */
export const area: NoseState = (observation, context) => {
  const { params, limits, memory } = context;
  const failure = failUnlessOne(observation, context);
  if (failure) return failure;

  const [face] = observation.faces;
  if (!face) return stay(memory, 'no_face');
  const box = pixelBox(face, imageOf(params));
  if (!box) return stay(memory, 'face_unclear');

  const position = outside('faceOutsideArea', box, areaOf(params), 0);
  const size = measureSize(box, params, limits);
  const measurements = [...position, size];
  if (!allMet(position)) return stay(memory, positionHint(box, params), measurements);
  if (!size.met) return stay(memory, 'come_closer', measurements);

  if (limits.maxBaselineYawDegrees < 180) {
    const baseline = measureBaseline(face, limits);
    measurements.push(baseline);
    if (!baseline.met) return stay(memory, 'look_straight', measurements);
  }
  return next(memory, 'nose', measurements);
};

function measureSize(box: PixelBox, params: NoseParams, limits: NoseLimits) {
  const percent = (box.area * 100) / (params.areaWidth * params.areaHeight);
  return measure('faceAreaPercent', percent, '>=', params.minFaceAreaPercent - limits.faceAreaTolerancePercent);
}

/** A face without a known rotation may be turned in any direction. */
function measureBaseline(face: Face, { maxBaselineYawDegrees }: NoseLimits) {
  return measure('baselineYawDegrees', Math.abs(degreesOf(face, 'yaw') ?? 180), '<=', maxBaselineYawDegrees);
}

function positionHint(box: PixelBox, { areaWidth, areaHeight }: NoseParams): 'move_back' | 'centre_face' {
  return box.right - box.left > areaWidth || box.bottom - box.top > areaHeight ? 'move_back' : 'centre_face';
}
