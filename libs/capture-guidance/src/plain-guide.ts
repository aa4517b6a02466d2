import {
  type Challenge,
  type CommonLimits,
  type ObservedFrame,
  type Run,
  advance,
  begin,
  legHint,
} from '@liveness/challenge-kernel';
import type { Guide, GuidanceView, Guided, SeenFrame } from './guide';

/** An attempt at any challenge, as far as guidance needs it. */
export interface PlainTask {
  readonly challenge: Challenge;
  readonly params: unknown;
  readonly limits: CommonLimits;
  readonly frameCap: number;
}

/** A frame is kept at least this often, in milliseconds, while a state waits. */
const oftenMs = 1_000;
/** Passing must last this long before it is believed: the two detectors do not read a face alike. */
const passMs = 250;
/** Failing must last this long before it is believed: one blurred frame is not held against the person. */
const failMs = 600;
/** Without any change for this long before the task begins, the person needs a fresh start rather than the same hint. */
const patienceMs = 20_000;

/** What is known when the next frame comes. */
interface Memory {
  /** The walk through the frames that were kept, and through no others: what the server will see. */
  readonly run: Run;
  readonly kept: number;
  readonly lastKeptAt: number;
  /** Where the task is told in legs: how many were, and the frames that were kept, to walk through them again when one more is told. */
  readonly legsTold: number;
  readonly keptFrames: readonly ObservedFrame[];
  /** Since when the frames have led to the same state or ending. */
  readonly answer?: { readonly code: string; readonly since: number };
}

/**
 * Guides through any challenge by asking its own engine, for each frame, what would follow if the server were shown it next. It keeps the
 * frames with which the walk moves on, one now and then while a state waits, and the one that ends the attempt; a place under the cap is always
 * left for that. Before the initial state is left nothing is kept, so no time runs against the person.
 *
 * A challenge with a movement of its own (NOSE) tells more with a guide of its own.
 */
export function plainGuide(
  task: PlainTask,
  memory: Memory = {
    run: begin(task.challenge, task.params, task.limits),
    kept: 0,
    lastKeptAt: -Infinity,
    legsTold: 0,
    keptFrames: [],
  },
): Guide {
  return {
    see(seen) {
      const frame = memory.legsTold > 0 ? { ...seen, legsTold: memory.legsTold } : seen;
      const after = advance(memory.run, frame);
      const code = after.ending?.reason ?? after.state;
      const since = memory.answer?.code === code ? memory.answer.since : frame.capturedAt;
      const lasted = frame.capturedAt - since;
      const { keep, finished } = choice(task, memory, after, frame, lasted);
      // That a frame ends the attempt is only the browser's opinion: the walk does not end by it.
      const run = keep && !after.ending ? after : memory.run;
      const next: Memory = {
        ...memory,
        run,
        kept: memory.kept + (keep ? 1 : 0),
        lastKeptAt: keep ? frame.capturedAt : memory.lastKeptAt,
        ...(keep && task.challenge.legs && { keptFrames: [...memory.keptFrames, frame] }),
        answer: { code, since },
      };
      return { view: viewOf(task, memory, after, frame), keep, finished, next: plainGuide(task, next) };
    },
    ...(task.challenge.legs && { informed: ({ params }) => toldMore(task, memory, params) }),
  };
}

/** Returns the guide that knows what was told: it walks again through the frames that were kept, which the server has, too. */
function toldMore(task: PlainTask, memory: Memory, params: unknown): Guide {
  const legsTold = params === undefined ? memory.legsTold : countTold(task.challenge, params);
  if (legsTold <= memory.legsTold) return plainGuide(task, memory);
  const informed = { ...task, params };
  const run = memory.keptFrames.reduce(
    (walked, frame) => advance(walked, frame),
    begin(task.challenge, params, task.limits),
  );
  return plainGuide(informed, { ...memory, legsTold, run });
}

/** Returns of how many legs parameters are told: of the fewest that make the same of them. */
function countTold({ legs }: Challenge, params: unknown): number {
  const known = JSON.stringify(params);
  const counts = [...(legs?.states.keys() ?? []), legs?.states.length ?? 0];
  return counts.find((count) => JSON.stringify(legs?.told(params, count)) === known) ?? 0;
}

function choice(
  { challenge, frameCap }: PlainTask,
  { run, kept, lastKeptAt }: Memory,
  after: Run,
  { capturedAt }: SeenFrame,
  lasted: number,
): Pick<Guided<Guide>, 'keep' | 'finished'> {
  const end = { keep: true, finished: true };
  if (after.ending) {
    const believed = after.ending.verdict === 'passed' ? lasted >= passMs : lasted >= failMs;
    return believed || after.ending.reason === 'timeout' ? end : { keep: false, finished: false };
  }
  if (kept === 0 && after.state === challenge.initialState)
    return lasted >= patienceMs ? end : { keep: false, finished: false };
  // What moves on is kept; then nothing tells anything until the next leg is told.
  if (after.hint === legHint && after.state === run.state) return { keep: false, finished: false };
  const tells = after.state !== run.state || capturedAt - lastKeptAt >= oftenMs;
  return { keep: tells && kept < frameCap - 1, finished: false };
}

function viewOf({ challenge, limits }: PlainTask, { run, kept }: Memory, after: Run, frame: SeenFrame): GuidanceView {
  const begun = kept > 0;
  const states = Object.keys(challenge.states);
  const done = after.ending?.verdict === 'passed' ? states.length : states.indexOf(after.state);
  return {
    hint: after.hint ?? run.hint,
    begun,
    progress: done / states.length,
    ...(begun && {
      leftMs: Math.max(0, limits.stateTimeoutMs - (frame.capturedAt - (run.stateSince ?? frame.capturedAt))),
    }),
    observation: frame.observation,
  };
}
