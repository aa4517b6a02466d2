import { degreesOf, landmarkOf, pixelBox } from '@liveness/domain';
import type { Face, Landmark, Measurement } from '@liveness/domain';
import { allMet, append, fail, itemsOf, measure, pass, stay } from '@liveness/challenge-kernel';
import type { StateResult } from '@liveness/challenge-kernel';
import { histogramDistance, landmarkHistogram } from '../histogram';
import type { NoseLimits } from '../limits';
import { areaOf, imageOf, sideOf, targetOf } from './state';
import type { NoseMemory, NoseState } from './state';
import { outside } from '../outside';
import type { NoseParams } from '../params';
import { parabolaError } from '../trajectory';
import { failUnlessOne } from './face';
import { judgeTurn } from './turn';

/** Follows the tip of the nose into the target; there, its path must be smooth and the head really turned. */
export const nose: NoseState = (observation, context) => {
  const { params, limits } = context;
  const failure = failUnlessOne(observation, context);
  if (failure) return failure;

  const [face] = observation.faces;
  const memory = withFrame(context.memory, face);
  if (!face) return stay(memory, 'no_face');
  const box = pixelBox(face, imageOf(params));
  if (!box) return stay(memory, 'face_unclear');

  const position = outside('faceOutsideArea', box, areaOf(params), limits.areaMarginPercent);
  if (!allMet(position)) return fail(memory, 'left_area', position);

  const tip = landmarkOf(face, 'nose');
  if (!tip) return stay(memory, 'face_unclear', position);
  const onTarget = outside(
    'noseOutsideTarget',
    pointInPixels(tip, params),
    targetOf(params),
    limits.targetMarginPercent,
  );
  const moved = { ...memory, trajectory: append(memory.trajectory, tip) };
  if (!allMet(onTarget)) return stay(moved, 'move_nose', [...position, ...onTarget]);

  return judgeMovement(moved, face, params, limits, [...position, ...onTarget]);
};

/** All other faces are compared with the face of the first frame. */
function withFrame(memory: NoseMemory, face: Face | undefined): NoseMemory {
  return { start: memory.start ?? face ?? { landmarks: [] }, frames: memory.frames + 1, trajectory: memory.trajectory };
}

function pointInPixels({ x, y }: Landmark, { imageWidth, imageHeight }: NoseParams) {
  const left = x * imageWidth;
  const top = y * imageHeight;
  return { left, top, right: left, bottom: top };
}

/** Decides whether a person has turned the head, once the nose is in the target. */
function judgeMovement(
  memory: NoseMemory,
  face: Face,
  params: NoseParams,
  limits: NoseLimits,
  before: readonly Measurement[],
): StateResult<NoseMemory> {
  const frames = measure('noseFrames', memory.frames, '>=', limits.minNoseFrames);
  const points = measure('trajectoryPoints', memory.trajectory?.length ?? 0, '>=', limits.minTrajectoryPoints);
  const error = points.met ? parabolaError(itemsOf(memory.trajectory)) : undefined;
  const counted = [...before, frames, points];
  if (error === undefined) return stay(memory, 'keep_moving', counted, 'too_few_points');
  const smooth = measure('trajectoryError', error, '<=', limits.maxTrajectoryError);
  if (!smooth.met) return fail(memory, 'invalid_trajectory', [...counted, smooth]);
  if (!frames.met) return stay(memory, 'keep_moving', [...counted, smooth], 'too_few_frames');

  const towards = measureTurn(face, params, limits);
  if (!towards) return stay(memory, 'face_unclear', [...counted, smooth]);
  if (!towards.met) return fail(memory, 'invalid_rotation', [...counted, smooth, towards]);
  const turn = judgeTurn(memory, face, params, limits, [...counted, smooth, towards]);
  if (turn.waiting) return turn.waiting;
  const change = measureChange(memory, face, params, limits, towards.value > limits.turnedYawDegrees);
  const all = [...turn.measurements, ...change];
  return allMet(change) ? pass(memory, all) : fail(memory, 'invalid_distance', all);
}

/** Measures the yaw towards the side of the target; negative means away from it. */
function measureTurn(face: Face, params: NoseParams, { turnedYawDegrees }: NoseLimits): Measurement | undefined {
  const yaw = degreesOf(face, 'yaw');
  if (yaw === undefined) return undefined;
  return measure('yawTowardsTargetDegrees', sideOf(params) * yaw, '>=', -turnedYawDegrees);
}

/** The landmarks of a turned head are distributed differently. Nothing is measured if the limits require no change. */
function measureChange(
  { start }: NoseMemory,
  face: Face,
  params: NoseParams,
  limits: NoseLimits,
  turned: boolean,
): readonly Measurement[] {
  const least = turned ? limits.minDistanceTurned : limits.minDistanceStraight;
  if (least <= 0) return [];
  const original = landmarkHistogram(start?.landmarks ?? [], imageOf(params), limits.histogramBins);
  const current = landmarkHistogram(face.landmarks, imageOf(params), limits.histogramBins);
  const distance = original && current ? histogramDistance(original, current) : 0;
  return [measure('landmarkDistance', distance, '>', least)];
}
