import type { NoseParams } from '@liveness/challenge-nose';
import { type LabFrame, decideFrames, nearness } from '../attempt/decide-frames';
import type { Task } from '../attempt/task';
import { type RandomNumber, between, pickOf } from '../random';
import { moved } from '../view/seen-face';
import type { Place, ViewGrid } from '../view/view-grid';
import { aimedAt, noseOnTheWay } from './nose-way';

/** One way to lead an instrument from a first place to a last one while its nose goes to the target. */
export interface Steering {
  readonly start: Place;
  readonly end: Place;
  /** Size of the face, of the rendered one. */
  readonly scale: number;
  /** Where the nose goes to, see `aimedAt`. */
  readonly aim: number;
  /** How the turn lags behind the movement (> 1) or comes first (< 1). */
  readonly lag: number;
}

/** How many ways an attacker tries out beforehand, with an analyser and an engine of his own. */
export interface SearchEffort {
  /** Ways drawn by chance. */
  readonly drawn: number;
  /** Changes to the best of them. */
  readonly refined: number;
}

export const usualEffort: SearchEffort = { drawn: 90, refined: 90 };

/** Frames of a steered attempt: enough for every preset. */
const frameCount = 8;
const everyMs = 160;
/** A face that is smaller does not fill enough of the area. */
const leastScale = 0.66;

/** The best that an attacker who knows the rules and has the same analyser finds for a drawn task. */
export function bestSteering(task: Task<NoseParams>, grid: ViewGrid, person: string, random: RandomNumber, { drawn, refined }: SearchEffort = usualEffort): { readonly accepted: boolean; readonly steering: Steering } {
  let best = { steering: anySteering(grid, random), score: -Infinity };
  for (let tries = 0; tries < drawn + refined; tries += 1) {
    const steering = tries < drawn ? anySteering(grid, random) : nearby(best.steering, grid, random);
    const score = nearness(decideFrames(task, steeredFrames(task, grid, person, steering)));
    if (score > best.score) best = { steering, score };
    if (score === Infinity) break;
  }
  return { accepted: best.score === Infinity, steering: best.steering };
}

/** The frames that a steering sends. */
export function steeredFrames({ params }: Task<NoseParams>, grid: ViewGrid, person: string, { start, end, scale, aim, lag }: Steering): readonly LabFrame[] {
  const target = aimedAt(params, aim);
  return Array.from({ length: frameCount }, (_, index) => {
    const share = index / (frameCount - 1);
    const seen = grid.at(placeBetween(start, end, share ** lag));
    return { capturedAt: index * everyMs, person, seen: moved(seen, noseOnTheWay(seen, scale, target, share)) };
  });
}

function placeBetween(start: Place, end: Place, share: number): Place {
  return Object.fromEntries(Object.entries(start).map(([name, from]) => [name, from + ((end[name] ?? from) - from) * share]));
}

function anySteering(grid: ViewGrid, random: RandomNumber): Steering {
  const place = () => Object.fromEntries(grid.names.map((name) => [name, pickOf(random, grid.axes[name] as readonly number[])]));
  const start = random() < 0.4 ? straightest(grid) : place();
  return { start, end: place(), scale: between(random, leastScale, 1), aim: random(), lag: pickOf(random, [0.5, 1, 1, 2]) };
}

function straightest({ names, axes }: ViewGrid): Place {
  return Object.fromEntries(names.map((name) => [name, (axes[name] as readonly number[]).reduce((best, value) => (Math.abs(value) < Math.abs(best) ? value : best))]));
}

/** A change of up to 15 % of what can be done each way. */
const reach = 0.3;

function nearby(steering: Steering, grid: ViewGrid, random: RandomNumber): Steering {
  const shaken = (place: Place): Place =>
    Object.fromEntries(
      Object.entries(place).map(([name, value]) => {
        const axis = grid.axes[name] as readonly number[];
        const [least, most] = [axis[0] as number, axis.at(-1) as number];
        return [name, within(value + (random() - 0.5) * reach * (most - least), least, most)];
      }),
    );
  return {
    start: random() < 0.5 ? shaken(steering.start) : steering.start,
    end: shaken(steering.end),
    scale: within(steering.scale + (random() - 0.5) * 0.1, leastScale, 1),
    aim: within(steering.aim + (random() - 0.5) * 0.4, 0, 1),
    lag: steering.lag,
  };
}

function within(value: number, least: number, most: number): number {
  return Math.max(least, Math.min(most, value));
}
