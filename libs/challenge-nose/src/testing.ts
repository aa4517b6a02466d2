import type { ObservedFrame } from '@liveness/challenge-kernel';
import { seePerson } from '@liveness/challenge-kernel/testing';
import type { NoseParams } from './params';

/** A person who looks straight ahead, turns the head half the way to the target, and has the nose in it with the last frame only. For specs and benches. */
export function turnTowardsTarget(params: NoseParams, frames: number, everyMs = 80): readonly ObservedFrame[] {
  return Array.from({ length: frames }, (_, index) => ({
    capturedAt: index * everyMs,
    observation: { faces: [faceOnTheWay(params, index === frames - 1 ? 1 : index / (2 * frames))] },
  }));
}

/** The face when the nose has gone `share` (0–1) of its way: the head turns as far as heads do, and moves sideways for the rest. */
export function faceOnTheWay(params: NoseParams, share: number) {
  const image = { width: params.imageWidth, height: params.imageHeight };
  const width = Math.min(params.areaWidth, params.areaHeight) * 0.7;
  const nose = { height: 0.12, depth: 1 };
  const start = { x: image.width / 2, y: image.height / 2 - (nose.height * width) / 2 };
  const wayX = (params.noseLeft + params.noseWidth / 2 - image.width / 2) * share;
  const wayY = (params.noseTop + params.noseHeight / 2 - image.height / 2) * share;
  const sine = Math.max(-0.5, Math.min(0.5, (2 * wayX) / (width * nose.depth)));
  const turnedX = (sine * nose.depth * width) / 2;
  return seePerson({ image, width, yawDegrees: (Math.asin(sine) * 180) / Math.PI, centre: { x: start.x + wayX - turnedX, y: start.y + wayY } });
}
