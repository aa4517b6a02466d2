import { drawnFrame, frameLike, sceneJpeg, shotWithNoseAt, truthOf, usualShot } from '@liveness/synthetic-person';
import type { Telling } from '@liveness/domain';
import type { HeadPose, Person, PlacedShot } from '@liveness/synthetic-person';

/** What is before the camera at one moment. */
export interface Moment {
  /** Milliseconds since the first moment. */
  readonly afterMs: number;
  /** Absent: nobody. */
  readonly person?: Person;
  readonly shot: PlacedShot;
  /** Somebody else shares the camera, on the right. */
  readonly isAccompanied?: boolean;
  /** How sure an analyser is that this is a face, where it is not quite, 0–100. */
  readonly confidence?: number;
  /** What the analyser takes for the head's pose where it is wrong about it. */
  readonly reported?: Partial<HeadPose>;
  /** The person is another one than at the beginning. */
  readonly isStranger?: boolean;
}

/** What a client learns in return for the frame of a moment. */
export interface Reply {
  /** When it learns it, in milliseconds since the first moment. */
  readonly afterMs: number;
  readonly telling: Telling;
}

/** Moments one after the other; each may depend on the reply to the one before, where the challenge gives any. */
export type Moments = Iterator<Moment, unknown, Reply | undefined>;

/** A moment that there is a picture of. */
export interface PicturedMoment {
  /** With the pose and expression that the picture really shows. */
  readonly moment: Moment;
  readonly jpeg: Uint8Array;
}

/** Takes the picture of a moment with the committed frame that looks most like it; the tip of the nose stays where it was. */
export function pictured(moment: Moment): PicturedMoment {
  const { person: who, shot, isAccompanied } = moment;
  const frame = who ? frameLike(who) : 'empty-room';
  const likeness = drawnFrame(frame).person;
  // How far a nose stands out is a matter of a pixel or two, yet what a turn is judged by.
  const drawn = who && likeness && { ...likeness, shape: who.shape };
  const tip = who && truthOf(who).noseTip;
  const nose = tip && {
    x: (tip.x - usualShot.width / 2) * shot.scale + shot.width / 2 + shot.dx,
    y: (tip.y - usualShot.height / 2) * shot.scale + shot.height / 2 + shot.dy,
  };
  const exact = drawn && nose ? shotWithNoseAt(drawn, shot, nose) : shot;
  const placed = { ...exact, dx: Math.round(exact.dx), dy: Math.round(exact.dy) };
  const jpeg = sceneJpeg({ ...placed, frame, ...(isAccompanied && { beside: 'guest' as const }) });
  return { moment: { ...moment, ...(drawn && { person: drawn }), shot: placed }, jpeg };
}
