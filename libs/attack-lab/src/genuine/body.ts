import { type RandomNumber, normal } from '../random';
import type { Habits } from './habits';

/** Where the head is. Angles in degrees, places in shares of the image. */
export interface Stance {
  readonly yaw: number;
  readonly pitch: number;
  readonly roll: number;
  readonly x: number;
  readonly y: number;
  readonly scale: number;
}

/** What a person does at the moment, a second: degrees, shares of the image, and how much the face grows. */
export interface Motion {
  readonly yaw: number;
  readonly pitch: number;
  readonly roll: number;
  readonly x: number;
  readonly y: number;
  readonly growth: number;
}

export const atRest: Motion = { yaw: 0, pitch: 0, roll: 0, x: 0, y: 0, growth: 0 };

/** Nobody holds still: deviations of a head that means to, and the time within which it wanders. */
const tremor = { degrees: 0.5, place: 0.002, withinMs: 400 } as const;

/** How far a neck lets a head go, in degrees. */
const furthest = { yaw: 45, pitch: 20, roll: 25 } as const;

/** Moves a head through time, with the tremor of a living one. */
export class Head {
  #still: Stance;
  #tremor: Record<keyof Stance, number> = { yaw: 0, pitch: 0, roll: 0, x: 0, y: 0, scale: 0 };

  constructor(
    readonly habits: Habits,
    readonly random: RandomNumber,
  ) {
    const { yaw, pitch, roll, x, y, scale } = habits;
    this.#still = { yaw, pitch, roll, x, y, scale };
  }

  get stance(): Stance {
    const { yaw, pitch, roll, x, y, scale } = this.#still;
    const shaken = this.#tremor;
    return {
      yaw: yaw + shaken.yaw,
      pitch: pitch + shaken.pitch,
      roll: roll + shaken.roll + yaw * this.habits.leaning,
      x: x + shaken.x,
      y: y + shaken.y,
      scale,
    };
  }

  move({ yaw, pitch, roll, x, y, growth }: Motion, ms: number): void {
    const seconds = ms / 1000;
    const still = this.#still;
    this.#still = {
      ...still,
      yaw: within(still.yaw + yaw * seconds, furthest.yaw),
      pitch: within(still.pitch + pitch * seconds, furthest.pitch),
      roll: within(still.roll + roll * seconds, furthest.roll),
      x: still.x + x * seconds,
      y: still.y + y * seconds,
      scale: still.scale * (1 + growth * seconds),
    };
    const kept = Math.exp(-ms / tremor.withinMs);
    const stirred = Math.sqrt(1 - kept * kept);
    for (const axis of ['yaw', 'pitch', 'roll', 'x', 'y'] as const) {
      const deviation = axis === 'x' || axis === 'y' ? tremor.place : tremor.degrees;
      this.#tremor[axis] = this.#tremor[axis] * kept + normal(this.random) * deviation * stirred;
    }
  }
}

function within(angle: number, most: number): number {
  return Math.max(-most, Math.min(most, angle));
}
