import type { Face, Measurement, Observation } from '@liveness/domain';
import { measure } from '@liveness/challenge-kernel';

/** The only face of a frame, or the hint when there is none or more than one. */
export type OneFace = { readonly faces: Measurement } & (
  | { readonly face: Face; readonly hint?: undefined }
  | { readonly face?: undefined; readonly hint: 'no_face' | 'several_faces' }
);

export function measureFaces({ faces: [face, another], faces: all }: Observation): OneFace {
  const faces = measure('faces', all.length, '=', 1);
  if (!face) return { faces, hint: 'no_face' };
  return another ? { faces, hint: 'several_faces' } : { faces, face };
}
