import type { NoseParams } from '@liveness/challenge-nose';
import type { Decision } from '@liveness/domain';
import type { LabFrame } from '../attempt/decide-frames';
import { decideFrames, nearness } from '../attempt/decide-frames';
import type { Task } from '../attempt/task';
import { type RandomNumber, between, pickOf } from '../random';
import { mirroredView } from '../view/mirrored-view';
import { type Seen, moved } from '../view/seen-face';
import type { Place, ViewGrid } from '../view/view-grid';
import { aimedAt, noseOnTheWay } from './nose-way';
import { type SearchEffort, bestOf, within } from './search';

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
  /** Whether the instrument is its mirror image. */
  readonly mirrored: boolean;
}

/** What is steered: who and what is seen at a place in the frame of an index. */
export interface Instrument {
  readonly grid: ViewGrid;
  seen(place: Place, frame: number): { readonly seen: Seen; readonly person: string };
  /** Whether an attempt that passed passed by what this instrument is for; if absent, any does. */
  counts?(decision: Decision): boolean;
}

/** Returns how many frames a steered attempt sends: enough for every preset, and no more than it admits. */
export function frameCountOf({ limits }: Task<NoseParams>): number {
  return Math.min(8, limits.frameCap);
}

const everyMs = 160;
/** A face that is smaller does not fill enough of the area. */
const leastScale = 0.66;

/** Whether an attacker who knows the rules and has the same analyser finds a way that is accepted. */
export function canSteer(
  task: Task<NoseParams>,
  instrument: Instrument,
  random: RandomNumber,
  effort?: SearchEffort,
): boolean {
  return bestSteering(task, instrument, random, effort).accepted;
}

export function bestSteering(
  task: Task<NoseParams>,
  instrument: Instrument,
  random: RandomNumber,
  effort?: SearchEffort,
): { readonly accepted: boolean; readonly way: Steering } {
  const { grid } = instrument;
  return bestOf(
    {
      any: () => anySteering(grid, random),
      near: (steering: Steering) => nearby(steering, grid, random),
      score: (steering) => {
        const decision = decideFrames(task, steeredFrames(task, instrument, steering));
        return decision.verdict === 'passed' && instrument.counts?.(decision) === false ? 0 : nearness(decision);
      },
    },
    effort,
  );
}

/** The frames that a steering sends. */
export function steeredFrames(
  task: Task<NoseParams>,
  instrument: Instrument,
  { start, end, scale, aim, lag, mirrored }: Steering,
): readonly LabFrame[] {
  const target = aimedAt(task.params, aim);
  const frameCount = frameCountOf(task);
  return Array.from({ length: frameCount }, (_, index) => {
    const share = index / (frameCount - 1);
    const shown = instrument.seen(placeBetween(start, end, share ** lag), index);
    const seen = mirrored ? mirroredView(shown.seen) : shown.seen;
    return {
      capturedAt: index * everyMs,
      person: shown.person,
      seen: moved(seen, noseOnTheWay(seen, scale, target, share)),
    };
  });
}

function placeBetween(start: Place, end: Place, share: number): Place {
  return Object.fromEntries(
    Object.entries(start).map(([name, from]) => [name, from + ((end[name] ?? from) - from) * share]),
  );
}

function anySteering(grid: ViewGrid, random: RandomNumber): Steering {
  const place = () =>
    Object.fromEntries(grid.names.map((name) => [name, pickOf(random, grid.axes[name] as readonly number[])]));
  const start = random() < 0.4 ? straightest(grid) : place();
  return {
    start,
    end: place(),
    scale: between(random, leastScale, 1),
    aim: random(),
    lag: pickOf(random, [0.5, 1, 1, 2]),
    mirrored: random() < 0.5,
  };
}

function straightest({ names, axes }: ViewGrid): Place {
  return Object.fromEntries(
    names.map((name) => [
      name,
      (axes[name] as readonly number[]).reduce((best, value) => (Math.abs(value) < Math.abs(best) ? value : best)),
    ]),
  );
}

/** Changes of up to 15 % of what can be done each way. */
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
    ...steering,
    start: random() < 0.5 ? shaken(steering.start) : steering.start,
    end: shaken(steering.end),
    scale: within(steering.scale + (random() - 0.5) * 0.1, leastScale, 1),
    aim: within(steering.aim + (random() - 0.5) * 0.4, 0, 1),
  };
}
