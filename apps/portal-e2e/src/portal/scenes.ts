import { poseFrame } from '@liveness/synthetic-person';
import type { FrameName, Journey } from '@liveness/synthetic-person';
import type { Pose } from '@liveness/challenge-pose';

/** Returns a scene of a person, or nobody, who sits in front of the camera without moving. */
export function sitting(frame: FrameName, beside?: FrameName): Journey {
  return [
    {
      capturedAfterMs: 0,
      scene: { frame, ...(beside && { beside }), width: 480, height: 480, scale: 1, dx: 0, dy: 0 },
    },
  ];
}

/**
 * Returns a person who shows an expression. The sides are those of the mirrored picture: played `mirrored`, the camera
 * sees the person as they are.
 */
export function posing({ eyes, mouth }: Pose): Journey {
  return sitting(poseFrame(eyes, mouth));
}
