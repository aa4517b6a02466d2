import { type RandomNumber, between, normal, pickOf } from '../random';

/** How somebody moves before the camera. Angles in degrees, places in shares of the image. */
export interface Habits {
  /** How the head is held when the page opens. */
  readonly yaw: number;
  readonly pitch: number;
  readonly roll: number;
  readonly x: number;
  readonly y: number;
  /** Size of the face, of the rendered one. */
  readonly scale: number;
  /** Degrees a second at most. */
  readonly quickest: number;
  /** How much of a movement of the nose is done by turning the head; the rest by moving it aside. */
  readonly turning: number;
  /** How far the head is turned, in degrees, before it is moved aside instead, if nobody asks for more. */
  readonly comfortable: number;
  /** How far a turned head leans to the shoulder, in degrees a degree of yaw. */
  readonly leaning: number;
  readonly framesPerSecond: number;
  readonly reactionMs: number;
}

export function drawHabits(random: RandomNumber): Habits {
  return {
    yaw: normal(random) * 3,
    pitch: normal(random) * 4,
    roll: normal(random) * 3,
    x: normal(random) * 0.04,
    y: normal(random) * 0.04,
    scale: between(random, 0.75, 1.2),
    quickest: between(random, 15, 60),
    turning: between(random, 0.6, 1),
    comfortable: between(random, 18, 32),
    leaning: normal(random) * 0.1,
    framesPerSecond: pickOf(random, [10, 10, 15]),
    reactionMs: between(random, 200, 350),
  };
}
