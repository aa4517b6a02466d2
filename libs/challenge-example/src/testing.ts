import type { ObservedFrame } from '@liveness/challenge-kernel';
import { seePerson } from '@liveness/challenge-kernel/testing';

/** How a head is held in a frame, and how many legs had been told when it was received. */
export interface Held {
  readonly yawDegrees: number;
  readonly legsTold?: number;
}

/** Returns the frames of a person who holds the head like this, one after the other. For specs and benches. */
export function heldLike(held: readonly Held[], everyMs = 100): readonly ObservedFrame[] {
  const posture = { image: { width: 480, height: 480 }, centre: { x: 240, y: 240 }, width: 200 };
  return held.map(({ yawDegrees, legsTold }, index) => ({
    capturedAt: index * everyMs,
    observation: { faces: [seePerson({ ...posture, yawDegrees })] },
    ...(legsTold !== undefined && { legsTold }),
  }));
}
