import type { Face, ImageSize, Observation, TurnReading } from '@liveness/domain';
import { headTurn, parallaxPerDegree } from '@liveness/face-geometry';

/**
 * The parallax of the nose for each degree that the server reads, in distances between the eyes: the browser's landmarks lie flatter than the
 * server's. Fitted to drawn heads and to photographs; between people it differs by a few degrees of a turn, which `TurnReading`s of the server mend.
 */
export const browserParallaxPerDegree = { x: 0.0112, y: 0.0108 } as const;

/** How a head stands against the first frame, as the browser's detector sees it. In degrees. */
export interface Turned extends TurnReading {
  /** Clockwise. */
  readonly rollDegrees: number;
}

/**
 * Returns how far the only face has turned since the first frame; undefined where there is none or several, or landmarks are missing. It is read
 * from the parallax alone: the rotation that the browser reckons comes from the same landmarks, and adds nothing.
 */
export function turnedSince(start: Face, { faces }: Observation, image: ImageSize): Turned | undefined {
  const [face] = faces;
  const turn = face && faces.length === 1 ? headTurn(start, face, image) : undefined;
  return (
    turn && {
      rightDegrees: (turn.parallax.x * parallaxPerDegree.x) / browserParallaxPerDegree.x,
      upDegrees: (turn.parallax.y * parallaxPerDegree.y) / browserParallaxPerDegree.y,
      rollDegrees: turn.rollDegrees,
    }
  );
}

/** Returns a reading as the server would read it, which reads so many degrees more. */
export function shifted(reading: TurnReading, shift: TurnReading): TurnReading {
  return {
    rightDegrees: reading.rightDegrees + shift.rightDegrees,
    upDegrees: reading.upDegrees + shift.upDegrees,
  };
}

/** A reading, and when it was taken, in milliseconds. */
export interface TimedReading extends TurnReading {
  readonly at: number;
}

/** Where a head has been for a while. In degrees. */
export interface Rest {
  readonly mean: TurnReading;
  /** Between the two readings that differ most, on the axis on which they do. */
  readonly spreadDegrees: number;
}

/** Readings further apart than this tell nothing of what was between them, in milliseconds. A slow phone takes more than half a second for a look. */
const mostGapMs = 1_000;

/** Returns the readings of the last so many milliseconds, and the one before. */
export function lately(readings: readonly TimedReading[], now: number, forMs: number): readonly TimedReading[] {
  return readings.slice(
    Math.max(
      0,
      readings.findLastIndex(({ at }) => now - at >= forMs),
    ),
  );
}

/** Returns where the head has been for at least so many milliseconds; undefined while it was not seen for as long. */
export function restOf(readings: readonly TimedReading[], now: number, forMs: number): Rest | undefined {
  const recent = lately(readings, now, forMs);
  const [first] = recent;
  if (!first || now - first.at < forMs) return undefined;
  if (recent.some(({ at }, index) => (recent[index + 1]?.at ?? now) - at > mostGapMs)) return undefined;
  const right = recent.map(({ rightDegrees }) => rightDegrees);
  const up = recent.map(({ upDegrees }) => upDegrees);
  return {
    mean: { rightDegrees: meanOf(right), upDegrees: meanOf(up) },
    spreadDegrees: Math.max(spreadOf(right), spreadOf(up)),
  };
}

function meanOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

function spreadOf(values: readonly number[]): number {
  return Math.max(...values) - Math.min(...values);
}
