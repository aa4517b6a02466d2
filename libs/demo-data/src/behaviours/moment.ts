import {
  drawnFrame,
  frameLike,
  person,
  sceneJpeg,
  shotWithNoseAt,
  truthOf,
  usualShot,
} from '@liveness/synthetic-person';
import type { Telling } from '@liveness/domain';
import type { HeadPose, Person, PlacedShot } from '@liveness/synthetic-person';
import { type Lit, litJpeg, litShot } from './lit';

/** What the camera sees at one moment. */
export interface Moment {
  /** Milliseconds since the first moment. */
  readonly afterMs: number;
  /** Absent: nobody. */
  readonly person?: Person;
  readonly shot: PlacedShot;
  /** Another person shares the camera, on the right. */
  readonly isAccompanied?: boolean;
  /** The analyser's confidence that this is a face, if it is not nearly certain, 0–100. */
  readonly confidence?: number;
  /** The analyser's pose of the head, if it is wrong. */
  readonly reported?: Partial<HeadPose>;
  /** The light of a screen on it, for a challenge that measures light. */
  readonly lit?: Lit;
  /** The person differs from the one at the beginning. */
  readonly isStranger?: boolean;
}

/** What a client is told in return for the frame of a moment. */
export interface Reply {
  /** When it is told, in milliseconds since the first moment. */
  readonly afterMs: number;
  readonly telling: Telling;
}

/** Consecutive moments; each may depend on the reply to the previous one, if the challenge gives any. */
export type Moments = Iterator<Moment, unknown, Reply | undefined>;

/** A moment with a picture. */
export interface PicturedMoment {
  /** With the pose and expression that the picture really shows. */
  readonly moment: Moment;
  readonly jpeg: Uint8Array;
}

/** A head that is turned less looks straight ahead in its picture. */
const turnedDegrees = 15;

/** Returns a moment's picture drawn in the light of its screen. `grainSeed` makes the noise of its sensor. */
function litPicture(moment: Moment, lit: Lit, grainSeed: number): PicturedMoment {
  const yaw = Math.abs(moment.person?.pose.yaw ?? 0) > turnedDegrees ? 34 : 0;
  return {
    moment: { ...moment, person: person({ pose: { yaw, pitch: 0, roll: 0 } }), shot: litShot },
    jpeg: litJpeg(lit, { yaw, grainSeed }),
  };
}

/**
 * Returns a moment's picture: the committed frame that resembles it most, with the tip of the nose at its position; or
 * one drawn in the light of a screen.
 */
export function pictured(moment: Moment, grainSeed: number): PicturedMoment {
  if (moment.lit && moment.person && !moment.isAccompanied) return litPicture(moment, moment.lit, grainSeed);
  const { person: who, shot, isAccompanied } = moment;
  const frame = who ? frameLike(who) : 'empty-room';
  const likeness = drawnFrame(frame).person;
  // How far a nose stands out is only a pixel or two, but it decides a turn.
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
