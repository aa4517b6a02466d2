import type { Point } from '@liveness/domain';
import type { Habits } from './habits';
import { type Motion, type Stance, atRest } from './body';

/** What a person sees on the page: places in shares of the image. */
export interface Seeing {
  readonly hint?: string;
  readonly begun: boolean;
  readonly nose?: Point;
  /** The middle of the face. */
  readonly face?: Point;
  readonly target: Point;
  readonly stance: Stance;
}

/** How fast an error is worked off, a second: with the time of a reaction between, more would swing. */
const eagerness = 2.5;
/** How far the tip of the nose goes for a degree, in shares of the image, at scale 1. */
export const noseStep = 0.0056;
/** Degrees a second of somebody who is told to turn the head further. */
const turningOn = 12;
/** Beyond this nobody likes to nod: who still has a way to go moves the head up or down. */
const comfortablePitch = 10;

/** What a person does about what the page shows. */
export function reactionTo(
  { hint, begun, nose, face, target, stance }: Seeing,
  { quickest, turning, comfortable }: Habits,
): Motion {
  const limited = (rate: number) => Math.max(-quickest, Math.min(quickest, rate));
  switch (hint) {
    case 'come_closer':
      return { ...atRest, growth: 0.25 };
    case 'move_back':
      return { ...atRest, growth: -0.25 };
    case 'centre_face':
      return face ? { ...atRest, x: (0.5 - face.x) * eagerness, y: (0.5 - face.y) * eagerness } : atRest;
    case 'no_face':
    case 'face_unclear':
    case 'look_straight':
      return { ...atRest, yaw: limited(-stance.yaw * eagerness), pitch: limited(-stance.pitch * eagerness) };
    case 'keep_upright':
      return { ...atRest, roll: limited(-stance.roll * eagerness) };
  }
  if (!begun || !nose) return atRest;
  const off = { x: target.x - nose.x, y: target.y - nose.y };
  const step = noseStep * stance.scale;
  if (hint === 'turn_head') {
    // A head that has not turned enough is turned on; the nose is kept where it is by moving aside.
    const on = Math.sign(target.x - 0.5) * Math.min(quickest, turningOn);
    return { ...atRest, yaw: on, x: off.x * eagerness - on * step, y: off.y * eagerness };
  }
  const across = share(off.x, stance.yaw, comfortable);
  const upwards = share(-off.y, stance.pitch, comfortablePitch);
  return {
    ...atRest,
    yaw: limited((off.x * across * eagerness) / step),
    pitch: limited((-off.y * upwards * eagerness) / step),
    x: off.x * (1 - across) * eagerness,
    y: off.y * (1 - upwards) * eagerness,
  };

  /** How much of a way is done by turning: none beyond what is comfortable. */
  function share(way: number, angle: number, most: number): number {
    return way * angle > 0 && Math.abs(angle) >= most ? 0 : turning;
  }
}
