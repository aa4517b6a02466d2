import { type Challenge, type CommonLimits, type Run, advance, begin } from '@liveness/challenge-kernel';
import type { NoseParams } from '@liveness/challenge-nose';
import type { Face, Point } from '@liveness/domain';
import type { Guide, GuidanceView, Guided, SeenFrame } from './guide';
import { noseOf, pathDone } from './nose-geometry';
import { wantedTurn, withInset, withMargins } from './nose-margins';
import {
  type Sweep,
  fewestKept,
  isOnTheMark,
  isShotDue,
  isWideEnough,
  noShots,
  positionsOnThePath,
  turnReading,
  withShot,
} from './nose-sweep';

/** The state of the challenge in which the nose moves: what comes before it only brings the person into place. */
const task = 'nose';

/** Milliseconds that the person must stay in place before the mark appears: the first frame is what later ones are compared with. */
const stillMs = 350;
/** Nose movement between two frames, of the frame's width, that still counts as staying. */
const stillDistance = 0.02;
/** Movement, of the frame's width, after which a frame tells something new: a handful of them span the way to any mark. */
const telling = 0.022;
/** A frame is kept at least this often, in milliseconds, so that a slow or resting nose is on record, too. */
const oftenMs = 1_200;
/** Passing must last this long before it is believed: the two detectors differ by a pixel or two at the mark's edge. */
const passMs = 180;
/** A refusal must last this long before it is believed: one blurred frame is not held against the person. */
const failMs = 600;
/** Without any change for this long while getting into place, the person needs a fresh start rather than the same hint. */
const patienceMs = 20_000;

type NoseRun = Run<NoseParams, CommonLimits>;

/** What to tell a person whose nose is where it is to be: time runs, so it is said what to do, not to do nothing. */
const onTheDot = 'stay_on_dot';

/** What to tell a person who is about to be refused, while it can still be mended. */
const hintsBeforeFailing: Readonly<Record<string, string>> = {
  left_area: 'centre_face',
  invalid_rotation: 'turn_head',
  invalid_distance: 'turn_head',
};

function hintBeforeFailing(reason: string, { observation }: SeenFrame): string {
  if (reason === 'number_of_faces') return observation.faces.length === 0 ? 'no_face' : 'several_faces';
  return hintsBeforeFailing[reason] ?? 'move_nose';
}

export interface NoseTask {
  readonly challenge: Challenge<NoseParams>;
  readonly params: NoseParams;
  readonly limits: CommonLimits;
  readonly frameCap: number;
}

/** What is known when the next frame comes. */
interface Memory {
  /** The walk through the frames that were kept, and through no others: what the server will see. */
  readonly run: NoseRun;
  readonly kept: number;
  readonly lastKept?: { readonly at: number; readonly nose?: Point };
  /** Where the nose was when the mark appeared. */
  readonly start?: Point;
  readonly lastNose?: Point;
  /** The face when the mark appeared, and the frames kept since of a turning head with its nose on the mark. */
  readonly startFace?: Face;
  readonly sweep: Sweep;
  /** Since when the frames have given the same answer. */
  readonly answer?: { readonly code: string; readonly since: number };
}

/**
 * Guides by asking the challenge's own engine, for each frame, what would follow if the server were shown it next, and keeps the
 * frames that tell something:
 *
 * - the first in which the person is in place and still: from it on the server counts time and compares the face;
 * - then one whenever the nose has moved on, or some time has passed: the trajectory;
 * - last the one that passes, fails or runs out of time; a place under the cap is always left for it. Where a turn is asked for, those of the
 *   turning head instead (`nose-sweep`), and a little more of it than the server wants (`withMargins`): the two detectors do not read a face alike.
 */
export function noseGuide(
  nose: NoseTask,
  memory: Memory = {
    run: begin(nose.challenge, withInset(nose.params, nose.limits), withMargins(nose.limits)),
    kept: 0,
    sweep: noShots,
  },
): Guide {
  return {
    see(frame) {
      const after = advance(memory.run, frame);
      const code = after.ending?.reason ?? after.hint ?? after.state;
      const since = memory.answer?.code === code ? memory.answer.since : frame.capturedAt;
      const seen: Seen = { nose, memory, frame, after, tip: noseOf(frame.observation), answer: { code, since } };
      return memory.kept > 0 ? moving(seen) : gettingIntoPlace(seen);
    },
  };
}

interface Seen {
  readonly nose: NoseTask;
  readonly memory: Memory;
  readonly frame: SeenFrame;
  readonly after: NoseRun;
  readonly tip?: Point;
  readonly answer: { readonly code: string; readonly since: number };
}

/** Before the mark appears no frame is kept, so no time runs against the person. */
function gettingIntoPlace(seen: Seen): Guided<Guide> {
  const { memory, frame, after, tip, answer } = seen;
  const lasted = frame.capturedAt - answer.since;
  if (after.state !== task) {
    const view = { hint: after.hint, begun: false, progress: 0, observation: frame.observation };
    return lasted >= patienceMs ? give(seen, view, { keep: true, finished: true }) : give(seen, view, {});
  }
  const stays = memory.lastNose && tip && distance(memory.lastNose, tip) <= stillDistance;
  const since = stays ? answer.since : frame.capturedAt;
  const still = frame.capturedAt - since;
  const view = {
    hint: 'hold_still',
    begun: false,
    progress: Math.min(1, still / stillMs),
    observation: frame.observation,
  };
  return still >= stillMs
    ? give(seen, { ...view, hint: 'move_nose', begun: true, progress: 0 }, { keep: true, start: tip })
    : give({ ...seen, answer: { ...answer, since } }, view, {});
}

function moving(seen: Seen): Guided<Guide> {
  const { nose, memory, frame, after, tip, answer } = seen;
  const lasted = frame.capturedAt - answer.since;
  const leftMs = Math.max(
    0,
    nose.limits.stateTimeoutMs - (frame.capturedAt - (memory.run.stateSince ?? frame.capturedAt)),
  );
  const progress = tip && memory.start ? pathDone(memory.start, tip, nose.params) : 0;
  const view = { hint: after.hint ?? onTheDot, begun: true, progress, leftMs, observation: frame.observation };

  if (after.ending?.verdict === 'failed') {
    // Where the head is to turn, the person may mend whatever else is wrong for as long as there is time: such a frame is not kept.
    const believed = after.ending.reason === 'timeout' || (lasted >= failMs && !nose.limits['minTurnDegrees']);
    return believed
      ? give(seen, view, { keep: true, finished: true })
      : give(seen, { ...view, hint: hintBeforeFailing(after.ending.reason, frame) }, {});
  }
  if (nose.limits['minTurnDegrees']) return sweeping(seen, view);
  if (after.ending)
    return lasted >= passMs
      ? give(seen, { ...view, progress: 1 }, { keep: true, finished: true })
      : give(seen, view, {});
  return give(seen, view, { keep: memory.kept < nose.frameCap - 1 && tellsMore(memory, frame, tip) });
}

/** The head has to turn on while the nose is on the mark: frames of the turn are kept until it is wide enough, or does not get any wider. */
function sweeping(seen: Seen, view: GuidanceView): Guided<Guide> {
  const { nose, memory, frame, after, tip } = seen;
  const now = frame.capturedAt;
  const reading = turnReading(memory.startFace, frame.observation, nose.params);
  const wanted = wantedTurn(nose.limits);
  const turned = { ...view, progress: Math.min(view.progress, Math.max(0, reading ?? 0) / wanted) };
  const onTheMark = reading !== undefined && isOnTheMark(after);
  if (onTheMark && memory.kept < nose.frameCap && isShotDue(memory.sweep, reading, wanted, now)) {
    const enough = isWideEnough(withShot(memory.sweep, reading, wanted, now));
    const last = (enough && memory.kept + 1 >= fewestKept(nose.limits)) || memory.kept + 1 === nose.frameCap;
    return give(
      seen,
      { ...turned, hint: reading >= wanted ? onTheDot : 'turn_head' },
      { keep: true, shot: reading, finished: last },
    );
  }
  const hint = onTheMark && view.hint !== 'keep_upright' ? (reading >= wanted ? onTheDot : 'turn_head') : view.hint;
  return give(
    seen,
    { ...turned, hint },
    { keep: memory.kept < positionsOnThePath(nose.frameCap) && tellsMore(memory, frame, tip) },
  );
}

function tellsMore({ lastKept }: Memory, { capturedAt }: SeenFrame, tip: Point | undefined): boolean {
  if (!lastKept || capturedAt - lastKept.at >= oftenMs) return true;
  return tip !== undefined && (lastKept.nose === undefined || distance(lastKept.nose, tip) >= telling);
}

interface Choice {
  readonly keep?: boolean;
  readonly finished?: boolean;
  /** It shows a turning head with its nose on the mark: by how many degrees. */
  readonly shot?: number;
  readonly start?: Point;
}

function give(
  { nose, memory, frame, after, tip, answer }: Seen,
  view: GuidanceView,
  { keep = false, finished = false, shot, start = memory.start }: Choice,
): Guided<Guide> {
  const startFace = memory.startFace ?? (keep ? frame.observation.faces[0] : undefined);
  const seen = {
    start,
    startFace,
    lastNose: tip,
    answer,
    sweep: shot === undefined ? memory.sweep : withShot(memory.sweep, shot, wantedTurn(nose.limits), frame.capturedAt),
  };
  // That a frame passes is only the browser's opinion: the walk does not end by it.
  const next: Memory = keep
    ? {
        ...seen,
        run: after.ending ? memory.run : after,
        kept: memory.kept + 1,
        lastKept: { at: frame.capturedAt, nose: tip },
      }
    : { ...seen, run: memory.run, kept: memory.kept, lastKept: memory.lastKept };
  return { view, keep, finished, next: noseGuide(nose, next) };
}

function distance(a: Point, b: Point): number {
  return Math.hypot(a.x - b.x, a.y - b.y);
}
