import type { Face, ImageSize } from '@liveness/domain';
import type { ObservedFrame } from '@liveness/challenge-kernel';
import { seePerson } from '@liveness/challenge-kernel/testing';
import type { Leg, TurnParams } from './params';
import { imageOf } from './params';

/** Returns a head in the middle of the image that has turned as a leg asks. For specs and benches. */
export function turnedHead(image: ImageSize, { rightDegrees, upDegrees }: Leg): Face {
  return seePerson({
    image,
    centre: { x: image.width / 2, y: image.height / 2 },
    width: Math.min(image.width, image.height) * 0.4,
    yawDegrees: rightDegrees,
    pitchDegrees: upDegrees,
  });
}

/**
 * Returns the frames of a person who looks straight ahead, and then turns as each leg asks, with two frames per leg:
 * one to be read, one to be judged.
 */
export function turnAsTold(params: TurnParams, everyMs = 400): readonly ObservedFrame[] {
  const image = imageOf(params);
  const heads = [
    { leg: { rightDegrees: 0, upDegrees: 0 }, legsTold: 0 },
    ...params.legs.flatMap((leg, index) => [
      { leg, legsTold: index + 1 },
      { leg, legsTold: index + 1 },
    ]),
  ];
  return heads.map(({ leg, legsTold }, index) => ({
    capturedAt: index * everyMs,
    legsTold,
    observation: { faces: [turnedHead(image, leg)] },
  }));
}
