import type { Face, ImageSize, Observation, Point, TurnReading } from '@liveness/domain';

/** Where turns are drawn: on the tip of the nose of a head that looks straight ahead. In pixels of the frame. */
export interface Seat extends Point {
  /** Height of the face. */
  readonly height: number;
}

/**
 * How far a degree is drawn, in heights of the face: sideways about as far as the tip of the nose goes, up and down further, as those turns
 * are smaller.
 */
const perDegree = { right: 0.018, up: 0.036 } as const;

/** The tip of the nose lies below the middle of the face, by this share of its height. */
const noseBelowMiddle = 0.08;
/** What a seat takes over of a new one: heads tremble, and so do boxes around them. */
const follow = { position: 0.3, height: 0.12 } as const;
/** A mark keeps this distance from the frame's edge, of the frame's shorter side. */
const edge = 0.09;

/** Returns where turns are drawn while no face was seen yet. */
export function seatWithoutFace({ width, height }: ImageSize): Seat {
  return { x: width / 2, y: height * 0.53, height: height * 0.55 };
}

/** Returns the seat after one more frame: it follows the only face gently, and stays where there is none or several. */
export function seatAfter(before: Seat | undefined, { faces }: Observation, image: ImageSize): Seat {
  const seat = faces.length === 1 ? seatOn(faces[0] as Face, image) : undefined;
  if (!seat || !before) return seat ?? before ?? seatWithoutFace(image);
  return {
    x: between(before.x, seat.x, follow.position),
    y: between(before.y, seat.y, follow.position),
    height: between(before.height, seat.height, follow.height),
  };
}

function seatOn({ box }: Face, { width, height }: ImageSize): Seat | undefined {
  return (
    box && {
      x: (box.left + box.width / 2) * width,
      y: (box.top + box.height * (0.5 + noseBelowMiddle)) * height,
      height: box.height * height,
    }
  );
}

/**
 * Returns the point of a reading in pixels of the frame. Where the face is so near the edge that its mark would leave the frame, all is drawn
 * nearer to the face.
 */
export function positionOf(seat: Seat, reading: TurnReading, mark: TurnReading, image: ImageSize): Point {
  const margin = edge * Math.min(image.width, image.height);
  const far = drawn(seat, mark, 1);
  const share = Math.min(
    shareInside(seat.x, far.x, margin, image.width - margin),
    shareInside(seat.y, far.y, margin, image.height - margin),
  );
  return drawn(seat, reading, share);
}

/** How much of the way from a point lies between two bounds. Never nothing: a person must see where to turn. */
function shareInside(from: number, to: number, least: number, most: number): number {
  if (to >= least && to <= most) return 1;
  const bound = to < least ? least : most;
  return Math.max(0.35, (bound - from) / (to - from));
}

function drawn({ x, y, height }: Seat, { rightDegrees, upDegrees }: TurnReading, share: number): Point {
  return {
    x: x + rightDegrees * perDegree.right * height * share,
    y: y - upDegrees * perDegree.up * height * share,
  };
}

function between(from: number, to: number, share: number): number {
  return from + (to - from) * share;
}
