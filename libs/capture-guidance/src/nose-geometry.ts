import type { NoseParams } from '@liveness/challenge-nose';
import type { Observation, Point } from '@liveness/domain';

/** The tip of the nose of the only face, 0–1 of the frame. */
export function noseOf({ faces }: Observation): Point | undefined {
  return faces.length === 1 ? faces[0]?.landmarks.findLast(({ type }) => type === 'nose') : undefined;
}

/** The middle of the mark, 0–1 of the frame. */
export function targetOf({ imageWidth, imageHeight, noseLeft, noseTop, noseWidth, noseHeight }: NoseParams): Point {
  return { x: (noseLeft + noseWidth / 2) / imageWidth, y: (noseTop + noseHeight / 2) / imageHeight };
}

/** How much of the way from where the nose began to the mark is done, 0–1. */
export function pathDone(start: Point, nose: Point, params: NoseParams): number {
  const target = targetOf(params);
  const whole = Math.hypot(target.x - start.x, target.y - start.y);
  const left = Math.hypot(target.x - nose.x, target.y - nose.y);
  return whole > 0 ? Math.max(0, Math.min(1, 1 - left / whole)) : 1;
}

/** Where the mark lies for the person: their own left is the right of the camera's picture. */
export function sideOf(params: NoseParams): 'left' | 'right' {
  return targetOf(params).x > 0.5 ? 'left' : 'right';
}
