import type { Face } from '@liveness/domain';
import type { ObservedFrame } from '@liveness/challenge-kernel';
import { seePerson } from '@liveness/challenge-kernel/testing';
import type { NoseParams } from './params';

/**
 * Returns the frames of a person who looks straight ahead, turns the head half way to the target, and reaches it with
 * the last frame only. For specs and benches.
 */
export function turnTowardsTarget(params: NoseParams, frames: number, everyMs = 80): readonly ObservedFrame[] {
  return Array.from({ length: frames }, (_, index) => ({
    capturedAt: index * everyMs,
    observation: { faces: [faceOnThePath(params, index === frames - 1 ? 1 : index / (2 * frames))] },
  }));
}

/**
 * Returns the face when the nose has covered `share` (0–1) of its path to the nearest point of the target: the head
 * turns as far as is comfortable, and moves for the rest.
 */
export function faceOnThePath(params: NoseParams, share: number): Face {
  const image = { width: params.imageWidth, height: params.imageHeight };
  const middle = { x: image.width / 2, y: image.height / 2 };
  const width = params.areaWidth * 0.55;
  const noseBelowCentre = 0.06 * width;
  const pathX = share * (nearest(middle.x, params.noseLeft, params.noseWidth) - middle.x);
  const pathY = share * (nearest(middle.y, params.noseTop, params.noseHeight) - middle.y);
  const sine = Math.max(-0.5, Math.min(0.5, (2 * pathX) / width));
  return seePerson({
    image,
    width,
    yawDegrees: (Math.asin(sine) * 180) / Math.PI,
    centre: { x: middle.x + pathX - (sine * width) / 2, y: middle.y + pathY - noseBelowCentre },
  });
}

function nearest(from: number, start: number, length: number): number {
  return Math.max(start, Math.min(start + length, from));
}
