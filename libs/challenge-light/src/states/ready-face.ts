import type { Face, FaceLight, Measurement, Observation } from '@liveness/domain';
import { degreesOf } from '@liveness/domain';
import { measure } from '@liveness/challenge-kernel';
import { facePoints } from '@liveness/face-geometry';
import type { LightLimits } from '../limits';
import { imageOf } from '../params';
import type { LightParams } from '../params';
import { logLight } from '../light-vector';
import { neededRegions } from '../read-light';

/** The only face of a frame that looks at the screen, with its light; or what is missing. */
export type ReadyFace = { readonly measurements: readonly Measurement[] } & (
  | { readonly face: Face; readonly light: FaceLight; readonly hint?: undefined }
  | { readonly face?: undefined; readonly hint: string }
);

/** Returns the face if its light can be read. */
export function readyFace({ faces, light }: Observation, params: LightParams, limits: LightLimits): ReadyFace {
  const [face, another] = faces;
  const count = measure('faces', faces.length, '=', 1);
  if (!face) return { hint: 'no_face', measurements: [count] };
  if (another) return { hint: 'several_faces', measurements: [count] };
  const yaw = degreesOf(face, 'yaw');
  const { box } = face;
  if (yaw === undefined || !box || !facePoints(face, imageOf(params)))
    return { hint: 'face_unclear', measurements: [count] };
  const height = measure('faceHeightPercent', box.height * 100, '>=', limits.minFaceHeightPercent);
  if (!height.met) return { hint: 'come_closer', measurements: [count, height] };
  const turned = measure('turnedDegrees', Math.abs(yaw), '<=', limits.maxTurnedDegrees);
  const measurements = [count, height, turned];
  if (!turned.met) return { hint: 'look_straight', measurements };
  const hint = lightHint(light);
  return hint ? { hint, measurements } : { face, light: light as FaceLight, measurements };
}

/** Returns why light cannot be read; undefined if it can. */
function lightHint(light: FaceLight | undefined): string | undefined {
  if (!light) return 'light_unclear';
  const problem = neededRegions.find((region) => !logLight(light, [region]));
  if (!problem) return undefined;
  const region = light[problem];
  if (!region) return 'light_unclear';
  return region.clipped > 0 || Math.min(region.red, region.green, region.blue) > 0.5 ? 'too_bright' : 'too_dark';
}
