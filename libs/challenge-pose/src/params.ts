import * as z from 'zod/mini';

export const eyesPoses = ['OPEN', 'CLOSED', 'LOOKING_LEFT', 'LOOKING_RIGHT'] as const;
export const mouthPoses = ['CLOSED', 'SMILE'] as const;

/** An expression to imitate. Left and right are those of the mirrored picture, as the person sees it. */
export const Pose = z.object({ eyes: z.enum(eyesPoses), mouth: z.enum(mouthPoses) });
export type Pose = z.infer<typeof Pose>;

/** What the client of a POSE attempt is told. */
export const PoseParams = z.object({ imageWidth: z.int(), imageHeight: z.int(), pose: Pose });
export type PoseParams = z.infer<typeof PoseParams>;

/** A neutral face. */
export const neutralPose: Pose = { eyes: 'OPEN', mouth: 'CLOSED' };

export function isNeutral({ eyes, mouth }: Pose): boolean {
  return eyes === neutralPose.eyes && mouth === neutralPose.mouth;
}
