import { type FrameReply, type Guide, turnGuide } from '@liveness/capture-guidance';
import { tellingAfter } from '@liveness/challenge-kernel';
import type { TurnParams } from '@liveness/challenge-turn';
import type { TurnReading } from '@liveness/domain';
import { type LabFrame, decideFrames, observedFrame } from '../attempt/decide-frames';
import type { Task } from '../attempt/task';
import { type RandomNumber, between } from '../random';
import { withNoise } from '../view/detector-noise';
import { type Seen, browserObservation } from '../view/seen-face';
import type { ViewGrid } from '../view/view-grid';
import { Head, type Motion, atRest } from './body';
import { type GuidedAttempt, seenIn } from './guided-nose';
import type { Habits } from './habits';
import { shownCursor, turnReaction } from './turn-reaction';

/** Nobody tries for longer. */
const patienceMs = 60_000;
/** Milliseconds from a picture to the server's answer to it: encoding, the way there and back, and the analysis. */
const answerMs = { least: 300, most: 900 } as const;
/** Milliseconds until somebody who sees a mark for the first time has understood what it is for, beside the time of a reaction. */
const understandingMs = { least: 200, most: 600 } as const;

/**
 * A living person before the camera, whom the portal's guidance leads through turns: it sees what the browser's detector sees, and the server answers to
 * what it keeps by what the server's analyser sees. What it took lasts from the first instruction to the verdict.
 */
export function guidedTurn(
  task: Task<TurnParams>,
  grid: ViewGrid,
  person: string,
  habits: Habits,
  random: RandomNumber,
): GuidedAttempt {
  const head = new Head(habits, random);
  const everyMs = 1000 / habits.framesPerSecond;
  const server = new Server(task, person, random);
  const understoodAfter = between(random, understandingMs.least, understandingMs.most);
  const meant: { readonly at: number; readonly motion: Motion }[] = [];
  const all: Seen[] = [];
  let guide: Guide = turnGuide({
    challenge: task.challenge,
    params: server.told(0),
    limits: task.limits,
    frameCap: task.limits.frameCap,
  });
  let now = 0;
  let finished = false;
  let begunAt: number | undefined;
  let cursor: TurnReading | undefined;
  for (; now < patienceMs; now += everyMs) {
    for (const reply of server.repliesAt(now)) guide = guide.informed?.(reply) ?? guide;
    const stance = head.stance;
    const seen = withNoise(seenIn(grid, stance), random);
    all.push(seen);
    const {
      view,
      keep,
      finished: ended,
      next,
    } = guide.see({ capturedAt: Math.round(now), observation: browserObservation(seen) });
    guide = next;
    finished = ended;
    if (keep) server.take(Math.round(now), seen);
    if (finished) break;
    if (view.begun) begunAt ??= now;
    cursor = view.turn && shownCursor(cursor, view.turn.cursor, everyMs);
    const understood = begunAt === undefined || now - begunAt >= understoodAfter;
    if (understood) meant.push({ at: now + habits.reactionMs, motion: turnReaction(view, cursor, stance, habits) });
    head.move(meant.findLast(({ at }) => at <= now)?.motion ?? atRest, everyMs);
  }
  const { frames } = server;
  // The portal asks for the verdict once the server says that the task is over, not only when the next picture is there.
  const askedAt = server.isDone ? server.lastAnswerAt : Math.max(now, server.lastAnswerAt);
  const tookMs = askedAt + between(random, answerMs.least, answerMs.most);
  return { decision: decideFrames(task, frames), frames, seen: all, tookMs, begun: begunAt !== undefined, finished };
}

/** Takes frames and answers to each a while later, as the API does. */
class Server {
  readonly frames: LabFrame[] = [];
  lastAnswerAt = 0;
  isDone = false;
  #legsTold = 0;
  #waiting: readonly { readonly at: number; readonly reply: FrameReply }[] = [];

  constructor(
    readonly task: Task<TurnParams>,
    readonly person: string,
    readonly random: RandomNumber,
  ) {}

  told(count: number): TurnParams {
    const { challenge, params } = this.task;
    return challenge.legs?.told(params, count) ?? params;
  }

  take(capturedAt: number, seen: Seen): void {
    const { challenge, params, limits } = this.task;
    this.frames.push({ capturedAt, seen, person: this.person, legsTold: this.#legsTold });
    const { legs, done, reading } = tellingAfter(challenge, params, limits, this.frames.map(observedFrame));
    this.#legsTold = Math.max(this.#legsTold, legs);
    this.isDone ||= done;
    const reply = { capturedAt, params: this.told(this.#legsTold), done, ...(reading && { reading }) };
    this.lastAnswerAt = capturedAt + between(this.random, answerMs.least, answerMs.most);
    this.#waiting = [...this.#waiting, { at: this.lastAnswerAt, reply }];
  }

  repliesAt(now: number): readonly FrameReply[] {
    const ready = this.#waiting.filter(({ at }) => at <= now);
    this.#waiting = this.#waiting.filter(({ at }) => at > now);
    return ready.map(({ reply }) => reply);
  }
}
