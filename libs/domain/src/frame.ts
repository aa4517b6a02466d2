import type { Observation } from './observation';
import type { Attempt } from './attempt';

/** One JPEG of an attempt, with its observation once it has been analysed. */
export interface Frame {
  /** From 1, in order of admission. */
  readonly sequence: number;
  /** The client's clock, ms. */
  readonly capturedAt: number;
  readonly receivedAt: number;
  /** SHA-256 of the JPEG, lower-case hex. */
  readonly digest: string;
  readonly byteLength: number;
  /**
   * The attempt that used the same picture before; this one if it sent the picture twice with two capture times. Absent
   * when the picture is new, and for frames stored before pictures were claimed.
   */
  readonly claimedBy?: string;
  /** How many legs of the challenge had been told when the frame was received. None if absent. */
  readonly legsTold?: number;
  /** The time from the telling of the last of these legs to the reception of the frame, ms. Absent where it was not kept. */
  readonly sinceToldMs?: number;
  /** What the client was told in the response to the frame. Absent if the challenge tells everything at the start. */
  readonly telling?: Telling;
  /** When the JPEG was stored; undefined while it may be missing from the frame store. */
  readonly storedAt?: number;
  readonly analysis?: {
    readonly observation: Observation;
    readonly analysedAt: number;
    readonly analyserCalls: number;
  };
}

/** How far a head has turned since the first frame, or before the first turn is told from straight ahead. In degrees: to the right of the image, and up. */
export interface TurnReading {
  readonly rightDegrees: number;
  readonly upDegrees: number;
}

/** What the response to a frame tells the client of a challenge with legs. */
export interface Telling {
  /** The number of legs told so far. */
  readonly legs: number;
  /** Nothing is left to tell or send: the attempt may be verified. Does not reveal whether it passed. */
  readonly done: boolean;
  /** The head turn in the frame, if the client needs it for guidance. */
  readonly reading?: TurnReading;
  /** The server's clock, epoch ms. Absent where it was not kept. */
  readonly toldAt?: number;
}

/**
 * Returns server time minus client time, in milliseconds. The first frame counts as captured when it was received;
 * later frames keep that offset, so a wrong clock does no harm and a clock that is changed on the way is noticed.
 */
export function clockOffset(
  { clockOffsetMs }: Pick<Attempt, 'clockOffsetMs'>,
  frame: { readonly capturedAt: number; readonly receivedAt: number },
): number {
  return clockOffsetMs ?? frame.receivedAt - frame.capturedAt;
}

/** Returns whether a frame was captured between the attempt's start and its own arrival, within the allowed skew. */
export function isInCaptureWindow(
  { startedAt }: Pick<Attempt, 'startedAt'>,
  frame: { readonly capturedAt: number; readonly receivedAt: number; readonly clockOffsetMs: number },
  skewMs: number,
): boolean {
  const capturedAt = frame.capturedAt + frame.clockOffsetMs;
  return capturedAt >= startedAt - skewMs && capturedAt <= frame.receivedAt + skewMs;
}
