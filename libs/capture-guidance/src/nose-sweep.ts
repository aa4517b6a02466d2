import type { NoseParams } from '@liveness/challenge-nose';
import type { Run } from '@liveness/challenge-kernel';
import type { Face, Limits, Observation } from '@liveness/domain';
import { headTurn } from '@liveness/face-geometry';

/**
 * Frames kept of a head that turns on while its nose is on the mark.
 *
 * The browser's detector reads some people's turns well and others' at half of what they are, so no single reading tells when the server will
 * agree. Frames are therefore kept all along the turn, a few degrees apart: for whomever it is, one of them is wide enough.
 */
export interface Sweep {
  readonly shots: number;
  /** Those of a head that has turned as far as is wanted, or further. */
  readonly wide: number;
  /** The widest reading so far, in degrees, and when its frame was taken. */
  readonly widest: number;
  readonly lastAt?: number;
}

export const noShots: Sweep = { shots: 0, wide: 0, widest: 0 };

/** The first frame of the turn, and how much wider the next one is to be. */
const firstDegrees = 7;
const furtherDegrees = 3;
/** Milliseconds between two frames of a head that has turned as far as is wanted. */
const againMs = 200;
/** Milliseconds after which a head that gets no further is kept again: the detector may not see that it does, and a handful of frames ends the task. */
const noFurtherMs = 1_200;

/** After so many frames of a turn another one tells nothing new, however little the detector saw of it. */
const mostShots = 6;
/** One frame may be blurred, or be seen otherwise by the server. */
const wideShots = 4;

/** Returns how many frames the server needs to follow the nose, with one to spare. */
export function fewestKept({ minNoseFrames = 1, minTrajectoryPoints = 4 }: Limits): number {
  return Math.max(minNoseFrames, minTrajectoryPoints) + 1;
}

export function withShot({ shots, wide, widest }: Sweep, reading: number, wanted: number, at: number): Sweep {
  return {
    shots: shots + 1,
    wide: reading >= wanted ? wide + 1 : wide,
    widest: Math.max(widest, reading),
    lastAt: at,
  };
}

/** Returns whether the turn is on record: a few frames of it were wide enough, or there are many. */
export function isWideEnough({ shots, wide }: Sweep): boolean {
  return wide >= wideShots || shots >= mostShots;
}

export function isShotDue(
  { shots, widest, lastAt = -Infinity }: Sweep,
  reading: number,
  wanted: number,
  now: number,
): boolean {
  if (shots === 0) return reading >= firstDegrees;
  return reading >= widest + furtherDegrees || now - lastAt >= (reading >= wanted ? againMs : noFurtherMs);
}

/** Returns how many frames may be spent before the turn: the start, and one on the way for each that the cap has beyond a handful. */
export function positionsOnThePath(frameCap: number): number {
  return Math.max(2, frameCap - 5);
}

/** Returns how far the only face has turned towards the mark since the start, in degrees as the browser reads them; undefined where it can't tell. */
export function turnReading(
  start: Face | undefined,
  { faces }: Observation,
  { imageWidth, imageHeight, noseLeft, noseWidth }: NoseParams,
): number | undefined {
  const [face] = faces;
  const turn =
    start && face && faces.length === 1 ? headTurn(start, face, { width: imageWidth, height: imageHeight }) : undefined;
  const side = noseLeft + noseWidth / 2 > imageWidth / 2 ? 1 : -1;
  return turn && (side * (turn.parallax.x + turn.reported.x)) / 2;
}

/** Whether the last frame of a walk had its nose on the mark. */
export function isOnTheMark({ steps }: Pick<Run<NoseParams>, 'steps'>): boolean {
  const measured = steps?.last.measurements.filter(({ name }) => name.startsWith('noseOutsideTarget')) ?? [];
  return measured.length > 0 && measured.every(({ met }) => met);
}
