import type { Leg, TurnParams } from '@liveness/challenge-turn';
import { headTurn } from '@liveness/face-geometry';
import { type Task, drawTask } from '../attempt/task';
import { type RandomNumber, normal, seeded } from '../random';
import { withNoise } from '../view/detector-noise';
import type { Seen } from '../view/seen-face';
import type { ViewGrid } from '../view/view-grid';

/** Frames in which somebody looks straight ahead first, and those in which a turn is held. */
const stillFrames = 6;
/** Degrees between frames of a head that turns. */
const step = 3;
/** Deviation of the angle that is held from the one that was asked for, in degrees. */
const error = 2;

const kept = new WeakMap<ViewGrid, Map<string, readonly (readonly Seen[])[]>>();

/** Returns what a camera saw of a person's earlier attempts at TURN, each at a task of its own, frame after frame: straight ahead, then from turn to turn. */
export function turnRecordingsOf(
  { challenge, preset, limits }: Task<TurnParams>,
  grid: ViewGrid,
  person: string,
  count: number,
): readonly (readonly Seen[])[] {
  const known = kept.get(grid) ?? new Map<string, readonly (readonly Seen[])[]>();
  kept.set(grid, known);
  const key = `${preset} ${JSON.stringify(limits)} ${count}`;
  const recordings =
    known.get(key) ??
    Array.from({ length: count }, (_, index) => {
      const seed = `recording ${person} ${index}`;
      const earlier = drawTask<TurnParams>(challenge.type, preset, seed, { changes: { ...limits } });
      return recorded(earlier.params, grid, seeded(seed));
    });
  known.set(key, recordings);
  return recordings;
}

interface Pose {
  readonly yaw: number;
  readonly pitch: number;
}

function recorded({ legs }: TurnParams, grid: ViewGrid, random: RandomNumber): readonly Seen[] {
  const straight = { yaw: normal(random), pitch: normal(random) };
  const held = legs.map((leg) => poseFor(leg, normal(random) * error, straight, grid));
  const poses = [straight, ...held].flatMap((pose, index, all) => [
    ...between(all[index - 1] ?? pose, pose),
    ...Array.from({ length: stillFrames }, () => pose),
  ]);
  return poses.map(({ yaw, pitch }) =>
    withNoise(grid.at({ yaw: yaw + normal(random) * 0.5, pitch: pitch + normal(random) * 0.5 }), random),
  );
}

function between(from: Pose, to: Pose): readonly Pose[] {
  const steps = Math.ceil(Math.hypot(to.yaw - from.yaw, to.pitch - from.pitch) / step);
  return Array.from({ length: Math.max(0, steps - 1) }, (_, index) => {
    const share = (index + 1) / steps;
    return { yaw: from.yaw + (to.yaw - from.yaw) * share, pitch: from.pitch + (to.pitch - from.pitch) * share };
  });
}

/** The pose in which a person is read as a leg asks, or as near to it as the grid goes, beside an error. */
function poseFor({ rightDegrees, upDegrees }: Leg, miss: number, straight: Pose, grid: ViewGrid): Pose {
  const sideways = rightDegrees !== 0;
  const [asked, axis] = sideways ? [rightDegrees, 'yaw' as const] : [upDegrees, 'pitch' as const];
  const start = grid.at({ ...straight }).server.faces[0];
  const values = grid.axes[axis] as readonly number[];
  const most = asked > 0 ? (values.at(-1) as number) : (values[0] as number);
  const poses = Array.from({ length: 81 }, (_, index): Pose => ({ ...straight, [axis]: (most * index) / 80 }));
  const misses = poses.map((pose) => {
    const face = grid.at({ ...pose }).server.faces[0];
    const turn = start && face && headTurn(start, face, grid.image);
    if (!turn) return Infinity;
    const read = sideways ? turn.parallax.x + turn.reported.x : turn.parallax.y + turn.reported.y;
    return Math.abs(read / 2 - asked - miss);
  });
  return poses[misses.indexOf(Math.min(...misses))] as Pose;
}
