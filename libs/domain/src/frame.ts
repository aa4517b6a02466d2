import type { Observation } from './observation';

/** One JPEG of an attempt, and what was seen in it once it has been analysed. */
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
   * The attempt that used the same picture before; this one where it sent the picture twice, with two capture times. Absent where the picture
   * is new, and of frames from before pictures were claimed.
   */
  readonly claimedBy?: string;
  /** When the JPEG was stored; undefined while it may be missing from the frame store. */
  readonly storedAt?: number;
  readonly analysis?: {
    readonly observation: Observation;
    readonly analysedAt: number;
    readonly analyserCalls: number;
  };
}
