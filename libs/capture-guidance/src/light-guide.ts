import type { FaceLight } from '@liveness/domain';
import type { FrameReply, GuidanceView, Guided } from './guide';
import { leaving, positionHint } from './light-face';
import {
  type LightMemory,
  type LightTask,
  type LitSeen,
  type LitSeenFrame,
  atFirst,
  changed,
  hasFrame,
  imageOf,
  shownForMs,
} from './light-memory';
import { brightness, isTooWeak, unreadable } from './light-reading';
import { heeding, informedBy } from './light-replies';
import { type LightTrouble, bright, fades, unlit } from './light-view';

/** Milliseconds for which a person who has left their place is waited for once a frame was sent: half of what the server waits. */
const awayPatienceMs = 15_000;
/** Milliseconds that a face must be in place before the page goes dark. */
const readyMs = 400;
/** Pictures that are looked at after a glow is fully shown before one is sent: a camera delivers what it saw a little later … */
const picturesAfter = 2;
/** … and milliseconds; longer where the browser does not tell which picture is new. */
const settledMs = { pictureByPicture: 150, otherwise: 300 } as const;
/** Under the dark page a camera adapts: its picture is waited for until this many readings … */
const steadyReadings = 3;
/** … differ by no more than this, as logarithms, … */
const steadyWithin = 0.06;
/** … but no longer than so many milliseconds. */
const mostAdaptingMs = 1_500;
/** Milliseconds that a slow device gets for as many readings. */
const mostReadingMs = 20_000;
/** Who leaves their place for so long, in milliseconds, stops the colours: a detector misses a face now and then. */
const leftMs = 250;
/** A dark page under which no face is ready for so long, in milliseconds, gets bright again. */
const darkPatienceMs = 4_000;
/** Milliseconds between a frame that was passed over and the next. */
const againMs = 500;
/** Readings of the bright page that are kept. */
const keptReadings = 8;

/** Leads through a task of colours. A value, like every guide. */
export interface LightGuide {
  see(frame: LitSeenFrame): Guided<LightGuide>;
  informed(reply: FrameReply): LightGuide;
  /** The person has read what comes, and wants to begin, or to begin again after a trouble. */
  begun(): LightGuide;
}

/**
 * Leads through a task of colours, told one by one in return for the frame under the one before:
 *
 * - the person reads what comes under a bright page, and gets into place; then the page goes dark, and once the camera has adapted a first frame is sent;
 * - for each colour told one frame, shot after it was fully shown. No frame is sent that was shot under anything else, and while an answer is awaited the page stays as it is;
 * - whoever looks away or moves off when a frame is due stops the colours: that frame is sent, the page goes dark and says why, and the server begins a new sequence.
 *
 * Before the first frame nothing runs on the server. There the browser looks for itself whether the colours would tell anything here.
 */
export function lightGuide(task: LightTask, memory: LightMemory = atFirst(task)): LightGuide {
  return {
    see: (frame) => seen({ task, memory, frame }),
    informed: (reply) => lightGuide(task, informedBy(memory, reply)),
    begun: () =>
      lightGuide(
        task,
        memory.phase === 'announced' || memory.phase === 'trouble'
          ? { ...memory, phase: 'placing', trouble: undefined, unlit: [], readySince: undefined }
          : memory,
      ),
  };
}

function seen({ task, memory: before, frame }: LitSeen): Guided<LightGuide> {
  const memory = heeding({ task, frame, memory: noted({ task, memory: before, frame }) });
  const now: LitSeen = { task, memory, frame };
  if (memory.done) return give(now, memory, undefined, { finished: true });
  switch (memory.phase) {
    case 'announced':
    case 'trouble':
      return give(now, memory, positionHint(frame.observation, task.limits));
    case 'placing':
      return placing(now);
    case 'dark':
      return inTheDark(now);
    case 'colours':
      return underColours(now);
  }
}

/** Takes note of what every phase needs: whether the person is in place, how often the glow was seen, what a frame tells of the light. */
function noted({ task, memory, frame }: LitSeen): LightMemory {
  const { observation, capturedAt: now, shown } = frame;
  const hint = positionHint(observation, task.limits);
  const gone = memory.start && leaving(observation, memory.start, imageOf(task), task.limits);
  const isShown = shown?.change === memory.glow.change;
  const light = isShown && !hint ? observation.light : undefined;
  const kept = (readings: readonly FaceLight[]) => (light ? [...readings, light].slice(-keptReadings) : readings);
  const isBright = memory.glow.glow === bright;
  const isDark = memory.glow.glow === unlit;
  return {
    ...memory,
    pictures: isShown ? memory.pictures + 1 : 0,
    readySince: hint ? undefined : (memory.readySince ?? now),
    leavingSince: gone ? (memory.leavingSince ?? now) : undefined,
    lit: isBright ? kept(memory.lit) : memory.lit,
    unlit: isDark ? kept(memory.unlit) : memory.unlit,
  };
}

function placing(now: LitSeen): Guided<LightGuide> {
  const { task, memory, frame } = now;
  const hint = positionHint(frame.observation, task.limits);
  const { readySince = Infinity } = memory;
  const readyForMs = frame.capturedAt - readySince;
  if (readyForMs < readyMs || !isRead(memory.lit, readyForMs) || hint) return give(now, memory, hint ?? 'hold_still');
  return give(now, changed({ ...memory, phase: 'dark', unlit: [] }, unlit, fades.dark, frame.capturedAt), undefined);
}

function inTheDark(now: LitSeen): Guided<LightGuide> {
  const { task, memory, frame } = now;
  const hint = positionHint(frame.observation, task.limits);
  if (isWaiting(memory)) return give(now, memory, undefined);
  const { toldAt = frame.capturedAt } = memory;
  if (frame.capturedAt - toldAt >= awayPatienceMs || (memory.sent > 0 && !hasFrame(now))) return lastFrame(now);
  const sinceMs = shownForMs(now);
  if (hint) {
    const isLost = memory.sent === 0 && sinceMs >= darkPatienceMs;
    return isLost ? inTrouble(now, hint === 'no_face' ? 'too_dark' : undefined) : give(now, memory, hint);
  }
  if (!hasAdapted(now, sinceMs) || !mayTryAgain(now)) return give(now, memory, undefined);
  const trouble = memory.sent === 0 ? troubleIn(now) : undefined;
  if (trouble) return inTrouble(now, trouble);
  return sending(now, { start: frame.observation.faces[0], stopped: undefined });
}

function underColours(now: LitSeen): Guided<LightGuide> {
  const { task, memory, frame } = now;
  if (isWaiting(memory)) return give(now, memory, undefined);
  if (!hasFrame(now)) return lastFrame(now);
  if (!isSettled(now) || !mayTryAgain(now)) return give(now, memory, undefined);
  const gone = leaving(frame.observation, memory.start, imageOf(task), task.limits);
  if (!gone) return sending(now, {});
  const { leavingSince = frame.capturedAt } = memory;
  const isSure = frame.capturedAt - leavingSince >= leftMs;
  if (!isSure || frame.capturedAt - memory.glow.since < task.params.stepMs) return give(now, memory, undefined);
  // This frame shows it to the server, too. From now on the page is dark.
  return sending(now, { phase: 'dark', stopped: gone });
}

/** Whether an answer is awaited, or is there and the glow has not been shown long enough for it. */
function isWaiting({ awaited, reply }: LightMemory): boolean {
  return awaited !== undefined || reply !== undefined;
}

/** Sends a frame; what else changes with it is given. */
function sending(now: LitSeen, change: Partial<LightMemory>): Guided<LightGuide> {
  const { memory, frame } = now;
  const sent: LightMemory = {
    ...memory,
    ...change,
    sent: memory.sent + 1,
    tries: memory.tries + 1,
    awaited: frame.capturedAt,
    toldAt: memory.toldAt ?? frame.capturedAt,
  };
  const stops = memory.phase === 'colours' && sent.phase === 'dark';
  return give(now, stops ? changed(sent, unlit, fades.dark, frame.capturedAt) : sent, undefined, { keep: true });
}

/** The time for a leg is over: the server is shown so, and decides. */
function lastFrame(now: LitSeen): Guided<LightGuide> {
  return give(now, { ...now.memory, done: true }, undefined, { keep: hasFrame(now), finished: true });
}

function mayTryAgain({ memory, frame }: LitSeen): boolean {
  return memory.tries === 0 || frame.capturedAt - (memory.answeredAt ?? -Infinity) >= againMs;
}

/** Whether the camera has seen the glow as it is fully shown. */
function isSettled(now: LitSeen): boolean {
  const { pictureByPicture, otherwise } = settledMs;
  const least = now.task.pictureByPicture ? pictureByPicture : otherwise;
  return now.memory.pictures >= picturesAfter && shownForMs(now) >= least;
}

function hasAdapted(now: LitSeen, sinceMs: number): boolean {
  const { memory } = now;
  if (!isSettled(now)) return false;
  if (sinceMs >= darkPatienceMs) return memory.sent > 0 || isRead(memory.unlit, sinceMs);
  if (sinceMs >= mostAdaptingMs) return memory.unlit.length >= steadyReadings;
  const latest = memory.unlit.slice(-steadyReadings).flatMap((light) => brightness(light) ?? []);
  return latest.length === steadyReadings && Math.max(...latest) - Math.min(...latest) <= steadyWithin;
}

/**
 * Whether there are readings enough of a page to compare it with another. Before the first frame nothing runs on the server, so a slow device gets more time, unless nothing is measured at
 * all.
 */
function isRead(readings: readonly FaceLight[], sinceMs: number): boolean {
  return readings.length >= steadyReadings || sinceMs >= (readings.length > 0 ? mostReadingMs : mostAdaptingMs);
}

/** Returns why colours would tell nothing here, if that is certain and the person was not told before. */
function troubleIn({ task, memory, frame }: LitSeen): LightTrouble | undefined {
  const isWeak = isTooWeak(memory.lit, memory.unlit, task.limits.minScreenAnswer);
  const trouble = unreadable(frame.observation.light) ?? (isWeak ? 'no_answer' : undefined);
  return trouble && !memory.warned.includes(trouble) ? trouble : undefined;
}

/** Back to the bright page: with a trouble the person is told; without one they get into place again. */
function inTrouble({ task, memory, frame }: LitSeen, trouble: LightTrouble | undefined): Guided<LightGuide> {
  const told: LightMemory = trouble
    ? { ...memory, phase: 'trouble', trouble, warned: [...memory.warned, trouble] }
    : { ...memory, phase: 'placing' };
  const after = changed({ ...told, lit: [] }, bright, fades.dark, frame.capturedAt);
  return give({ task, frame }, after, undefined);
}

function give(
  { task, frame }: Pick<LitSeen, 'task' | 'frame'>,
  next: LightMemory,
  hint: string | undefined,
  { keep = false, finished = false }: Partial<Pick<Guided<LightGuide>, 'keep' | 'finished'>> = {},
): Guided<LightGuide> {
  const { phase, glow, stopped, trouble, params } = next;
  const step = phase === 'colours' ? (params.sequences.at(-1)?.length ?? 0) : 0;
  const steps = params.stepCount;
  const view: GuidanceView = {
    hint,
    progress: next.done ? 1 : step / (steps + 1),
    begun: next.sent > 0,
    observation: frame.observation,
    light: {
      phase,
      glow: glow.glow,
      fadeMs: glow.fadeMs,
      change: glow.change,
      step,
      steps,
      ...(stopped && { stopped }),
      ...(trouble && { trouble }),
    },
  };
  return { view, keep, finished, next: lightGuide(task, next) };
}
