import { type Leg, TurnParams } from '@liveness/challenge-turn';
import type { Face, Point, TurnReading } from '@liveness/domain';
import type { FrameReply } from './guide';
import type { TimedReading } from './turn-cursor';

/**
 * How much of the difference between the two detectors is taken over from the frame on the way, and then from each that missed. The difference changes from pose
 * to pose, for some people by leaps: to take over all of it would swing to and fro.
 */
const trusted = { beforeMark: 0.8, missed: 0.6 } as const;

/** Where the cursor goes if the server could not read a frame of a leg, as a multiple of the way to the mark: further than a head goes that it can read. */
const lostAt = 1.35;

/** A frame that was sent, and how the browser read it. */
export interface SentFrame {
  readonly capturedAt: number;
  /** How many legs were told when it was sent. */
  readonly legsTold: number;
  readonly reading?: TurnReading;
  /** Of a frame that was sent before the first leg was told: the face with which the server compares, if it accepts the frame. */
  readonly face?: Face;
  readonly answered: boolean;
}

/** What guidance through turns knows when the next frame comes. */
export interface TurnMemory {
  /** Of the task, as far as it is told. */
  readonly legs: readonly Leg[];
  /** Nothing more is to be sent. */
  readonly done: boolean;
  readonly sent: readonly SentFrame[];
  /** The face with which all others are compared: that of the frame in return for which the first leg was told. */
  readonly start?: Face;
  /** When the frame was taken with which the present leg began. */
  readonly legSince?: number;
  /** When the answer was there to a first frame that the server did not accept. */
  readonly rejectedSince?: number | undefined;
  /** By how much the cursor is shifted in this leg, or before the first, as the server reads more than the browser. */
  readonly shift: TurnReading;
  readonly readings: readonly TimedReading[];
  readonly lastNose?: Point;
  /** Since when frames have given the same answer. */
  readonly answer?: { readonly code: string; readonly since: number };
}

export const noTurn: TurnReading = { rightDegrees: 0, upDegrees: 0 };
export const nothingYet: TurnMemory = { legs: [], done: false, sent: [], shift: noTurn, readings: [] };

/**
 * Returns what is known after a reply. Replies may come late, twice or not at all: legs only ever get more, and a reading counts for the frame that it was
 * made of. A reply to a frame that was not sent tells nothing, nor do parameters or a reading of a wrong form.
 */
export function informedBy(memory: TurnMemory, { capturedAt, params, done = false, reading }: FrameReply): TurnMemory {
  const frame = memory.sent.find((each) => each.capturedAt === capturedAt);
  if (!frame) return memory;
  const sent = memory.sent.map((each) => (each === frame ? { ...each, answered: true } : each));
  const told = legsOf(params);
  const legs = told.length > memory.legs.length ? told : memory.legs;
  const after = { ...memory, legs, sent, done: memory.done || done };
  if (legs !== memory.legs)
    return { ...after, ...startedBy(memory, frame), legSince: capturedAt, shift: noTurn, readings: [] };
  const browser = frame.legsTold === legs.length ? frame.reading : undefined;
  if (!browser || frame.answered) return after;
  if (legs.length === 0)
    return isReading(reading) ? { ...after, shift: shiftAfter(noTurn, browser, reading, 1) } : after;
  if (!reading && !after.done) return { ...after, shift: shiftBeyond(legs.at(-1), browser), readings: [] };
  if (!isReading(reading)) return after;
  const judged = memory.sent.filter(({ legsTold }) => legsTold === legs.length).length - 1;
  return {
    ...after,
    shift: shiftAfter(memory.shift, browser, reading, judged > 0 ? trusted.missed : trusted.beforeMark),
  };
}

function shiftAfter(before: TurnReading, browser: TurnReading, server: TurnReading, share: number): TurnReading {
  const after = (axis: keyof TurnReading) => before[axis] + share * (server[axis] - browser[axis] - before[axis]);
  return { rightDegrees: after('rightDegrees'), upDegrees: after('upDegrees') };
}

function shiftBeyond(mark: Leg | undefined, browser: TurnReading): TurnReading {
  const beyond = (axis: keyof TurnReading) => lostAt * (mark?.[axis] ?? 0) - browser[axis];
  return { rightDegrees: beyond('rightDegrees'), upDegrees: beyond('upDegrees') };
}

/**
 * Whether a frame's answer is awaited, however long it takes. Another frame would come after it at the server, too: if the awaited one told a leg, the other
 * would be the one that is only read of it, with the head where it must not be.
 */
export function isAwaited(frame: SentFrame): boolean {
  return !frame.answered;
}

/** The server compares with the first frame that it accepted, and tells the first leg in return for it. */
function startedBy({ legs, start }: TurnMemory, { face }: SentFrame): Pick<TurnMemory, 'start'> {
  const first = legs.length === 0 ? face : start;
  return { ...(first && { start: first }) };
}

/** Returns the legs that parameters tell; none where their form is wrong: a leg without a way has no mark, and there are no more legs than announced. */
function legsOf(params: unknown): readonly Leg[] {
  const { success, data } = TurnParams.safeParse(params);
  if (!success || data.legs.length > data.legCount) return [];
  return data.legs.every(({ rightDegrees, upDegrees }) => rightDegrees !== 0 || upDegrees !== 0) ? data.legs : [];
}

function isReading(reading: TurnReading | undefined): reading is TurnReading {
  return Number.isFinite(reading?.rightDegrees) && Number.isFinite(reading?.upDegrees);
}
