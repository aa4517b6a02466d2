import { type Guide, noseGuide, noseOf, targetOf } from '@liveness/capture-guidance';
import type { Decision, Observation, Point } from '@liveness/domain';
import type { NoseParams } from '@liveness/challenge-nose';
import { type LabFrame, decideFrames } from '../attempt/decide-frames';
import type { Task } from '../attempt/task';
import type { RandomNumber } from '../random';
import { withNoise } from '../view/detector-noise';
import { type Seen, browserObservation, moved, tilted } from '../view/seen-face';
import type { ViewGrid } from '../view/view-grid';
import { Head, type Motion, type Stance, atRest } from './body';
import type { Habits } from './habits';
import { reactionTo } from './reaction';

export interface GuidedAttempt {
  readonly decision: Decision;
  /** What was kept for the server. */
  readonly frames: readonly LabFrame[];
  /** All that the camera saw. */
  readonly seen: readonly Seen[];
  readonly tookMs: number;
  /** Whether the mark appeared: light, distance and place were what the page accepts. */
  readonly begun: boolean;
  /** Whether the page came to ask for a decision; else the person gave up. */
  readonly finished: boolean;
}

/** Nobody tries for longer. */
const patienceMs = 40_000;

/** A living person before the camera, whom the portal's guidance leads: it sees what the browser's detector sees, and keeps frames for the server. */
export function guidedNose(
  task: Task<NoseParams>,
  grid: ViewGrid,
  person: string,
  habits: Habits,
  random: RandomNumber,
): GuidedAttempt {
  const head = new Head(habits, random);
  const everyMs = 1000 / habits.framesPerSecond;
  const target = targetOf(task.params);
  const meant: { readonly at: number; readonly motion: Motion }[] = [];
  const frames: LabFrame[] = [];
  const all: Seen[] = [];
  let guide: Guide = noseGuide({
    challenge: task.challenge,
    params: task.params,
    limits: task.limits,
    frameCap: task.limits.frameCap,
  });
  let now = 0;
  let finished = false;
  let begun = false;
  for (; now < patienceMs && !finished; now += everyMs) {
    const stance = head.stance;
    const seen = withNoise(seenIn(grid, stance), random);
    all.push(seen);
    const observation = browserObservation(seen);
    const guided = guide.see({ capturedAt: Math.round(now), observation });
    guide = guided.next;
    finished = guided.finished;
    if (guided.keep) frames.push({ capturedAt: Math.round(now), seen, person });
    begun ||= guided.view.begun;
    meant.push({
      at: now + habits.reactionMs,
      motion: reactionTo(
        {
          hint: guided.view.hint,
          begun: guided.view.begun,
          nose: noseOf(observation),
          face: middleOf(observation),
          target,
          stance,
        },
        habits,
      ),
    });
    head.move(meant.findLast(({ at }) => at <= now)?.motion ?? atRest, everyMs);
  }
  return { decision: decideFrames(task, frames), frames, seen: all, tookMs: now, begun, finished };
}

/** What is seen of a person in a stance. */
export function seenIn(grid: ViewGrid, { yaw, pitch, roll, x, y, scale }: Stance): Seen {
  return moved(tilted(grid.at({ yaw, pitch }), roll), { scale, dx: x, dy: y });
}

/** The middle of the first face, as the page shows it. */
function middleOf({ faces }: Observation): Point | undefined {
  const box = faces[0]?.box;
  return box && { x: box.left + box.width / 2, y: box.top + box.height / 2 };
}
