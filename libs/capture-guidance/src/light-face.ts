import type { LightLimits } from '@liveness/challenge-light';
import type { Face, ImageSize, Observation } from '@liveness/domain';
import { degreesOf, landmarkOf } from '@liveness/domain';
import { shiftPercent } from '@liveness/face-geometry';
import type { LightStop } from './light-view';

/** The browser reads a turned head up to so many degrees differently from the server. */
const yawDoubtDegrees = 7;
/** A face is to be a little larger than asked, in percent of the image's height: the two detectors do not draw the same box. */
const heightMargin = 2;
/** A movement is sure to be one from this multiple of the limit on. */
const shiftDoubt = 1.1;

/** Returns what a person who gets into place is to change, as a hint code; undefined if nothing. */
export function positionHint({ faces }: Observation, limits: LightLimits): string | undefined {
  const [face, another] = faces;
  if (!face) return 'no_face';
  if (another) return 'several_faces';
  const yaw = degreesOf(face, 'yaw');
  if (yaw === undefined || !face.box || !landmarkOf(face, 'nose')) return 'face_unclear';
  if (face.box.height * 100 < limits.minFaceHeightPercent + heightMargin) return 'come_closer';
  return Math.abs(yaw) > limits.maxTurnedDegrees ? 'look_straight' : undefined;
}

/** Returns how a person left their place since a frame, surely enough to stop; undefined if they did not. */
export function leaving(
  { faces }: Observation,
  start: Face | undefined,
  image: ImageSize,
  limits: LightLimits,
): LightStop | undefined {
  const [face, another] = faces;
  if (!face) return 'no_face';
  if (another) return 'several_faces';
  if (Math.abs(degreesOf(face, 'yaw') ?? 0) > limits.maxTurnedDegrees + yawDoubtDegrees) return 'looked_away';
  const moved = start && shiftPercent(start, face, image);
  return moved !== undefined && moved > limits.maxShiftPercent * shiftDoubt ? 'moved' : undefined;
}
