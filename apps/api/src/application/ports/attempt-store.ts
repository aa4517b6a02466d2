import type {
  Decision,
  Erasure,
  FaceComparison,
  ImageSize,
  Observation,
  Signal,
  Thresholds,
  Verdict,
} from '@liveness/domain';

/** Hints about the client's device, kept for reviewers; never used to decide. */
export interface DeviceHints {
  readonly userAgent?: string;
  readonly cameraLabel?: string;
  readonly viewport?: string;
}

/** One user's try at one challenge, as stored. All times are epoch milliseconds of the server's clock. */
export interface Attempt {
  readonly id: string;
  readonly subject: string;
  readonly challenge: string;
  readonly image: ImageSize;
  readonly params: unknown;
  /** The thresholds it started under: it is decided by these, whatever is published meanwhile. */
  readonly thresholds: Thresholds;
  readonly startedAt: number;
  readonly expiresAt: number;
  readonly device?: DeviceHints;
  readonly frameCount: number;
  /** Server time minus the client's, fixed by the first frame. */
  readonly clockOffsetMs?: number;
  /** Since when no new frame is admitted. */
  readonly closedAt?: number;
  /** Faces that were compared before it was decided; absent where there was nothing to compare. */
  readonly comparisons?: readonly MadeComparison[];
  readonly outcome?: Outcome;
  readonly erasure?: undefined;
}

/** What is left of an attempt that was erased: that it was, and how it was decided. Nothing in it tells of the person. */
export interface ErasedAttempt
  extends Omit<Attempt, PersonalPart | 'outcome' | 'erasure'>, Partial<Record<PersonalPart, undefined>> {
  readonly outcome?: Omit<Outcome, 'receipt' | 'signals'> & {
    readonly receipt?: undefined;
    readonly signals?: undefined;
  };
  readonly erasure: Erasure;
}

type PersonalPart = 'subject' | 'device' | 'clockOffsetMs' | 'comparisons';

export type StoredAttempt = Attempt | ErasedAttempt;

/** A comparison as it was made and paid for. */
export interface MadeComparison extends FaceComparison {
  readonly comparedAt: number;
  readonly comparerCalls: number;
}

/** How an attempt was decided. */
export interface Outcome {
  readonly verdict: Verdict;
  readonly reason: string;
  readonly state: string;
  readonly decidedAt: number;
  readonly receipt: string;
  /** Signs of trouble that were found when it was decided; absent where there were none, or nobody looked yet. */
  readonly signals?: readonly Signal[];
}

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

/** What a decision over an attempt follows from, whatever the limits. */
export interface ObservedAttempt {
  readonly id: string;
  readonly params: unknown;
  /** In order of capture time. */
  readonly frames: readonly {
    readonly capturedAt: number;
    readonly observation: Observation;
    readonly usedBefore?: boolean;
  }[];
  readonly comparisons: readonly FaceComparison[];
}

/** What of a frame decides over its admission. */
export interface FrameCandidate {
  readonly capturedAt: number;
  readonly digest: string;
  readonly byteLength: number;
  readonly receivedAt: number;
  /** The offset that the frame's time was judged by; admission fails as `clock-moved` if another frame fixed a different one meanwhile. */
  readonly clockOffsetMs: number;
}

/**
 * What became of a candidate. Where several apply, the first of these is the answer:
 * `closed` (the attempt is decided); `expired` (`receivedAt` is not before `expiresAt`, and it was not closed in time);
 * `known` (the same time and bytes were admitted before, even if admission has ended since: what is missing of it may still be finished;
 * it keeps its sequence number and takes no second place under the cap); `closed` (admission has ended);
 * `conflict` (the same time, other bytes); `clock-moved`; `cap`.
 */
export type Admission =
  | { readonly outcome: 'admitted' | 'known'; readonly sequence: number }
  | { readonly outcome: 'conflict' | 'cap' | 'closed' | 'expired' | 'clock-moved' };

/** What a claim on a frame's picture is made by. */
export type ClaimedPicture = Pick<Frame, 'digest' | 'capturedAt' | 'receivedAt'>;

/** Empty where the picture is the frame's own from now on; otherwise who used it before. */
export type PictureClaim = Pick<Frame, 'claimedBy'>;

/** How many attempts of one user may be open at once. An attempt stops counting when it is decided or `windowMs` after its start. */
export interface OpenAttemptQuota {
  readonly limit: number;
  readonly windowMs: number;
}

/** Attempts, their frames and decisions. Failures of the store itself are thrown as `Unavailable`. */
export interface AttemptStore {
  /** Stores a new attempt, takes one of the user's open places and counts the start: all or nothing. */
  create(
    attempt: Attempt,
    quota: OpenAttemptQuota,
  ): Promise<{ readonly created: true } | { readonly created: false; readonly retryAfterMs: number }>;

  find(id: string): Promise<StoredAttempt | undefined>;

  /** One atomic conditional update: open, in time, under the cap, not conflicting; hands out the sequence number. */
  admitFrame(id: string, candidate: FrameCandidate, frameCap: number): Promise<Admission>;

  /**
   * Claims the picture of an admitted frame for as long as the frame is kept: the first frame of any attempt to claim a picture has it, and may
   * claim it again. A claim that has expired by `now`, or whose attempt was erased, holds nobody up.
   */
  claimPicture(id: string, picture: ClaimedPicture, now: number): Promise<PictureClaim>;

  /** Stores what became of an admitted frame; writing the same frame again replaces it. */
  saveFrame(id: string, frame: Frame): Promise<void>;

  /** All admitted frames in order of capture time, those without an analysis included. None of an attempt that was erased. */
  frames(id: string): Promise<readonly Frame[]>;

  /**
   * Many attempts at once, by id: for what looks back at those that were decided. One is left out if any of its frames has no observation, or
   * if it has no frames. It may be a moment behind what was written.
   */
  observed(ids: readonly string[]): Promise<ReadonlyMap<string, ObservedAttempt>>;

  /** Ends admission. Repeating it is harmless. `no-frames` leaves the attempt open. `expired` only if it was never closed in time (`now` is not before `expiresAt`). */
  close(id: string, now: number): Promise<'closed' | 'no-frames' | 'expired' | 'decided'>;

  /** Stores all comparisons that were made for a closed attempt, in the place of earlier ones. One that is decided or erased keeps what it has. */
  saveComparisons(id: string, comparisons: readonly MadeComparison[]): Promise<void>;

  /**
   * Stores the decision once, counts it and frees the user's place: all or nothing. Answers the outcome that stands, which may be an earlier one.
   * Undefined where it was erased: then nothing is decided any more.
   */
  decide(id: string, outcome: Outcome, decision: Decision): Promise<Outcome | undefined>;

  /** The full trace of a decided attempt. */
  decision(id: string): Promise<Decision | undefined>;
}
