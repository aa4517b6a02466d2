import { type Challenge, type CommonLimits, advance, begin } from '@liveness/challenge-kernel';
import type { Leg, TurnParams } from '@liveness/challenge-turn';
import type { Face, Limits, Point, TurnReading } from '@liveness/domain';
import type { Guide, GuidanceView, Guided, SeenFrame } from './guide';
import { noseOf } from './nose-geometry';
import { type TimedReading, type Turned, lately, restOf, shifted, turnedSince } from './turn-cursor';
import {
  type TowardsMark,
  driftAllowed,
  strayHint,
  towardsMark,
  withStartDoubt,
  withStartMargins,
} from './turn-margins';
import { type SentFrame, type TurnMemory, informedBy, isAwaited, noTurn, nothingYet } from './turn-memory';
import { aheadOf, asServerReads, startView } from './turn-start';

/**
 * Milliseconds that the person must hold still before the first frame, with which all others are compared: two looks at the usual rate. Longer costs every
 * person that time, and lets no more of them pass.
 */
const stillMs = 100;
/** Nose movement between two frames, of the frame's width, that still counts as holding still. */
const stillDistance = 0.015;
/**
 * How much of the way is done when the frame is sent of which the server only says how it reads it. Of some people the browser sees half of a turn: later, they
 * would be beyond the mark, where detectors lose faces. Its answer is there when others come to the mark.
 */
const readAtShare = 0.5;
/** From this share of the way on the person is told that the mark is near. */
const nearShare = 0.85;
/** A head that gets no further than this share is read there, once it has rested for so long, in milliseconds. */
const readAtLeastShare = 0.4;
const noFurtherMs = 1_200;
/** A head that is further off the mark's height, or aside of a mark up or down, is not read yet, in degrees: unless it rests there. */
const mostDrift = { read: 8, readAtRest: 14 } as const;
/** On the mark: the mean of so many milliseconds lies within so many degrees of it, and they differ by no more than that. */
const onMark = { forMs: 130, withinDegrees: 3, spreadDegrees: 7 } as const;
/** … and no further off its height, or aside, than this share of what the server allows. */
const driftShare = 0.6;
/** Who has not come to the mark so many milliseconds after the frame before may be unable to, as the browser sees it: a rest so many times as far off will do. */
const hesitation = { afterMs: 3_500, times: 2.5 } as const;
/** What to tell a person whose head is where it is to be: time runs, so it is said what to do, not to do nothing. */
const onTheMark = 'stay_on_mark';
/** Milliseconds between a frame that missed and the next. */
const againMs = 400;
/** A first frame that was rejected: for so many milliseconds from the answer on the person is told to look straight. */
const straightenMs = 700;
/** A head that seems a little turned for so long, in milliseconds, is shown to the server, so many times at most: it decides. */
const doubtMs = 1_500;
const mostDoubted = 2;
/** Without any change for this long while getting into place, the person needs a fresh start rather than the same hint. */
const patienceMs = 20_000;
/** A turn needs two frames: one that is read, one that is judged. */
const fewestLegFrames = 2;

export interface TurnTask {
  readonly challenge: Challenge<TurnParams>;
  /** As told at the start: no turn yet. */
  readonly params: TurnParams;
  readonly limits: CommonLimits;
  readonly frameCap: number;
}

/**
 * Guides through turns of the head, each told by the server in return for the frame that reached the one before:
 *
 * - first a frame of a head that looks straight ahead and holds still; if the server reads it as turned away, it says by how much, and the head is led by that;
 * - then for each turn a frame on the way, of which the server says how it reads it. Between the two detectors lies a bias for each person, so by that
 *   answer the cursor is shifted;
 * - then one of a head that rests on the mark, and if the server is not content, another one, for which the cursor is shifted by how that one was read.
 *   If the server could not read a frame at all, the head was turned too far for it: the cursor goes beyond the mark, so that the person turns back.
 *
 * Frames are sent one after the other: nothing is sent while an answer is awaited. All of it ends: by the server's word, with the last frame of the
 * cap, or when the time for a turn is up, also if an answer never comes. After that nothing is sent.
 */
export function turnGuide(task: TurnTask, memory: TurnMemory = { ...nothingYet, legs: task.params.legs }): Guide {
  return {
    see(frame) {
      const seen: Seen = { task, memory, frame };
      if (memory.done) return give(seen, { hint: onTheMark, begun: true, progress: 1 }, { finished: true });
      const leg = memory.legs.at(-1);
      return leg && memory.start ? turning(seen, leg, memory.start) : gettingIntoPlace(seen);
    },
    informed: (reply) => turnGuide(task, informedBy(memory, reply)),
  };
}

interface Seen {
  readonly task: TurnTask;
  readonly memory: TurnMemory;
  readonly frame: SeenFrame;
}

/** No turn is told before the server has accepted a first frame. */
function gettingIntoPlace(seen: Seen): Guided<Guide> {
  const { task, memory, frame } = seen;
  const now = frame.capturedAt;
  const ahead = memory.shift === noTurn ? undefined : aheadOf(frame.observation);
  const view = (hint: string | undefined, progress = 0): GuidanceView => ({
    hint,
    begun: false,
    progress,
    observation: frame.observation,
    ...(ahead && { turn: startView(shifted(ahead, memory.shift), task.params) }),
  });
  const last = memory.sent.at(-1);
  if (last && isAwaited(last)) return give(seen, view('hold_still', 1), { finished: isTooLate(seen, last) });

  const after = startedWith(withStartMargins(task.limits), asServerReads(frame, memory.shift));
  const inPosition = isStarted(after);
  const nose = noseOf(frame.observation);
  const stays = memory.lastNose && nose && distance(memory.lastNose, nose) <= stillDistance;
  const code = inPosition ? 'hold_still' : (after.hint ?? 'face_unclear');
  const since = memory.answer?.code === code && (!inPosition || stays) ? memory.answer.since : now;
  const answer = { code, since };
  const lasted = now - since;
  const isStraightening = last !== undefined && now - (memory.rejectedSince ?? now) < straightenMs;

  if (last && now - (memory.sent[0]?.capturedAt ?? now) >= task.limits.stateTimeoutMs)
    return give(seen, view(code), { keep: hasFrame(seen), finished: true });
  if (!hasFrame(seen)) return give(seen, view(code), { finished: true });
  if (!inPosition) {
    if (isStraightPerhaps() && stays && lasted >= doubtMs)
      return give(seen, view(code), { keep: true, face: frame.observation.faces[0], answer });
    const enough = lasted >= patienceMs;
    return give(seen, view(code), { keep: enough, finished: enough, answer });
  }
  if (isStraightening) return give(seen, view(ahead ? code : 'look_straight'), { answer });
  return lasted >= stillMs
    ? give(seen, view(code, 1), { keep: true, face: frame.observation.faces[0], answer })
    : give(seen, view(code, lasted / stillMs), { answer });

  /**
   * Whether a head that seems turned may be straight for the server: there are people whom the browser never reads as straight. Who rests where the browser
   * itself reads them as straight may not come to where the server would.
   */
  function isStraightPerhaps(): boolean {
    if (code !== 'look_straight' || isStraightening) return false;
    if (ahead && isStarted(startedWith(withStartMargins(task.limits), frame))) return true;
    return memory.sent.length < mostDoubted && isStarted(startedWith(withStartDoubt(task.limits), frame));
  }

  function startedWith(limits: CommonLimits, seenFrame: SeenFrame) {
    return advance(begin(task.challenge, task.params, limits), seenFrame);
  }

  function isStarted({ state }: { readonly state: string }): boolean {
    return state !== task.challenge.initialState;
  }

  /** Whether one more first frame may be sent: those of the turns are left. */
  function hasFrame({ memory: { sent } }: Seen): boolean {
    return sent.length < Math.max(1, task.frameCap - fewestLegFrames * task.params.legCount);
  }
}

function turning(seen: Seen, leg: Leg, start: Face): Guided<Guide> {
  const { task, memory, frame } = seen;
  const now = frame.capturedAt;
  const { imageWidth: width, imageHeight: height, legCount } = task.params;
  const turned = turnedSince(start, frame.observation, { width, height });
  const cursor = shifted(turned ?? memory.readings.at(-1) ?? noTurn, memory.shift);
  const towards = towardsMark(leg, cursor);
  const leftMs = Math.max(0, task.limits.stateTimeoutMs - (now - (memory.legSince ?? now)));
  const view: GuidanceView = {
    hint: hintOf(seen, leg, turned, towards),
    begun: true,
    progress: (memory.legs.length - 1 + within(towards.done / towards.wanted)) / legCount,
    leftMs,
    turn: { cursor, mark: leg, leg: memory.legs.length, legs: legCount },
    observation: frame.observation,
  };

  const hasFrame = memory.sent.length < task.frameCap;
  const last = memory.sent.at(-1);
  const ofLeg = memory.sent.filter(({ legsTold }) => legsTold === memory.legs.length);
  if (last && isAwaited(last)) {
    const isJudged = ofLeg.length >= fewestLegFrames;
    return give(seen, view, { turned, finished: isJudged ? isTooLate(seen, last) : leftMs === 0 });
  }
  if (leftMs === 0) return give(seen, view, { keep: hasFrame, finished: true });
  if (!hasFrame) return give(seen, view, { finished: true });
  if (!turned) return give(seen, view);
  const readings = withReading(memory.readings, turned, now);
  if (ofLeg.length === 0) return give(seen, view, { keep: isReadingDue(readings, leg, now), turned });
  const waitedMs = now - (last?.capturedAt ?? now);
  const hesitates = waitedMs >= hesitation.afterMs;
  const most = {
    miss: (hesitates ? hesitation.times : 1) * onMark.withinDegrees,
    drift: hesitates ? Infinity : driftShare * driftAllowed(leg, task.limits),
  };
  const due = waitedMs >= againMs && isOnMark(readings, memory.shift, leg, now, most);
  return give(seen, due ? { ...view, hint: onTheMark } : view, { keep: due, turned });
}

/** A frame that was taken in time may reach a turn however late its answer comes; but then the time for the next one runs from that frame. */
function isTooLate({ task, frame }: Seen, awaited: SentFrame): boolean {
  return frame.capturedAt - awaited.capturedAt >= task.limits.stateTimeoutMs;
}

function hintOf(seen: Seen, leg: Leg, turned: Turned | undefined, towards: TowardsMark): string {
  const { faces } = seen.frame.observation;
  if (!turned) return faces.length === 0 ? 'no_face' : faces.length > 1 ? 'several_faces' : 'face_unclear';
  const left = towards.wanted - towards.done;
  const isBeyond = left < -onMark.withinDegrees;
  const stray = strayHint(leg, towards, turned.rollDegrees, seen.task.limits as Limits);
  // A head far beyond the mark only looks tilted to a detector that hardly sees it.
  if (stray && !(isBeyond && stray === 'keep_upright')) return stray;
  if (isBeyond) return 'turn_back';
  if (left <= onMark.withinDegrees) return onTheMark;
  return towards.done / towards.wanted >= nearShare ? 'nearly_there' : 'turn_further';
}

function isReadingDue(readings: readonly TimedReading[], leg: Leg, now: number): boolean {
  const latest = readings.at(-1);
  if (!latest) return false;
  const { done, wanted, drift } = towardsMark(leg, latest);
  if (done >= readAtShare * wanted && drift <= mostDrift.read) return true;
  if (drift > mostDrift.readAtRest) return false;
  const rest = restOf(readings, now, noFurtherMs);
  return done >= readAtLeastShare * wanted && rest !== undefined && rest.spreadDegrees <= onMark.spreadDegrees;
}

function isOnMark(
  readings: readonly TimedReading[],
  shift: TurnReading,
  leg: Leg,
  now: number,
  most: { readonly miss: number; readonly drift: number },
): boolean {
  const rest = restOf(readings, now, onMark.forMs);
  if (!rest || rest.spreadDegrees > onMark.spreadDegrees) return false;
  const { done, wanted, drift } = towardsMark(leg, shifted(rest.mean, shift));
  return Math.abs(done - wanted) <= most.miss && drift <= most.drift;
}

function withReading(
  readings: readonly TimedReading[],
  { rightDegrees, upDegrees }: TurnReading,
  at: number,
): readonly TimedReading[] {
  return [...lately(readings, at, noFurtherMs), { rightDegrees, upDegrees, at }];
}

interface Choice {
  readonly keep?: boolean;
  readonly finished?: boolean;
  readonly face?: Face | undefined;
  readonly turned?: Turned | undefined;
  readonly answer?: TurnMemory['answer'];
}

function give(
  { task, memory, frame }: Seen,
  view: GuidanceView,
  { keep = false, finished = false, face, turned, answer }: Choice = {},
): Guided<Guide> {
  const { capturedAt } = frame;
  const reading = face ? aheadOf(frame.observation) : turned;
  const sentNow: SentFrame = {
    capturedAt,
    legsTold: memory.legs.length,
    ...(face && { face }),
    ...(reading && { reading: { rightDegrees: reading.rightDegrees, upDegrees: reading.upDegrees } }),
    answered: false,
  };
  const nose = noseOf(frame.observation);
  const next: TurnMemory = {
    ...memory,
    done: memory.done || finished,
    sent: keep ? [...memory.sent, sentNow] : memory.sent,
    readings: turned ? withReading(memory.readings, turned, capturedAt) : memory.readings,
    ...(nose && { lastNose: nose }),
    ...(answer && { answer }),
    ...rejection(memory, capturedAt, keep),
  };
  return { view, keep, finished, next: turnGuide(task, next) };
}

/** Since when it is known that the last first frame was rejected: the frame at which its answer is there. */
function rejection(
  { sent, legs, rejectedSince }: TurnMemory,
  now: number,
  keep: boolean,
): Pick<TurnMemory, 'rejectedSince'> {
  const last = sent.at(-1);
  const isRejected = !keep && legs.length === 0 && last !== undefined && !isAwaited(last);
  return { rejectedSince: isRejected ? (rejectedSince ?? now) : undefined };
}

function within(share: number): number {
  return Math.max(0, Math.min(1, share));
}

function distance(a: Point, b: Point): number {
  return Math.hypot(a.x - b.x, a.y - b.y);
}
