import type { FrameName } from './catalogue';

export type PoseEyes = 'OPEN' | 'CLOSED' | 'LOOKING_LEFT' | 'LOOKING_RIGHT';
export type PoseMouth = 'CLOSED' | 'SMILE';

const frames: Readonly<Record<PoseEyes, Readonly<Record<PoseMouth, FrameName>>>> = {
  OPEN: { CLOSED: 'neutral', SMILE: 'smile' },
  CLOSED: { CLOSED: 'eyes-closed', SMILE: 'eyes-closed-smile' },
  LOOKING_LEFT: { CLOSED: 'looking-left', SMILE: 'looking-left-smile' },
  LOOKING_RIGHT: { CLOSED: 'looking-right', SMILE: 'looking-right-smile' },
};

/**
 * The frame of a POSE as it is **uploaded**: LOOKING_LEFT looks to the left of this picture. The portal mirrors what the
 * camera sees before it uploads a POSE, so a camera shows the mirror image of it (`mirrored`).
 */
export function poseFrame(eyes: PoseEyes, mouth: PoseMouth): FrameName {
  return frames[eyes][mouth];
}
