import type {
  Attempt,
  Decision,
  Frame,
  MadeComparison,
  ObservedAttempt,
  OpenAttemptQuota,
  Outcome,
  Pause,
  Rejection,
  StoredAttempt,
  Telling,
  WantedLook,
} from '@liveness/domain';
import type { StoredCheck } from './check-store';
import type { KeptRequest } from './request-memory';

/** The part of a frame that decides its admission. */
export interface FrameCandidate {
  readonly capturedAt: number;
  readonly digest: string;
  readonly byteLength: number;
  readonly receivedAt: number;
  /**
   * The offset with which the frame's time was checked. Admission fails with `clock-moved` if another frame has fixed a
   * different one meanwhile.
   */
  readonly clockOffsetMs: number;
  /**
   * The number of legs that had been told when the frame was received. None if absent. Stored with the frame; admission
   * ignores it.
   */
  readonly legsTold?: number;
  /** The time from the telling of the last of them to the reception, ms. Stored with the frame; admission ignores it. */
  readonly sinceToldMs?: number;
}

/**
 * The result for a candidate. If several apply, it is the first of these:
 * `closed` (the attempt is decided); `expired` (it was given back, or `receivedAt` is not before `expiresAt` and it was not
 * closed in time);
 * `known` (the same time and bytes were admitted before, even if admission has ended since: its missing parts can still
 * be completed; it keeps its sequence number and does not count twice towards the cap); `closed` (admission has ended, and it is not the look that was asked for);
 * `conflict` (the same time, other bytes); `clock-moved`; `cap`.
 */
export type Admission =
  | { readonly outcome: 'admitted' | 'known'; readonly sequence: number }
  | { readonly outcome: 'conflict' | 'cap' | 'closed' | 'expired' | 'clock-moved' };

/** The frame that claims its picture. */
export type ClaimedPicture = Pick<Frame, 'digest' | 'capturedAt' | 'receivedAt'>;

/** Empty if the picture now belongs to the frame; otherwise the attempt that used it before. */
export type PictureClaim = Pick<Frame, 'claimedBy'>;

/** The face positions in an attempt's frames, as hashes. */
export interface PositionClaim {
  readonly hashes: readonly string[];
  /** When the latest of the frames was received. The claims are stored for as long as that frame. */
  readonly receivedAt: number;
}

export interface ClaimedPositions {
  /** When this attempt first claimed its positions. */
  readonly claimedAt: number;
  readonly others: readonly {
    readonly attemptId: string;
    readonly claimedAt: number;
    /** The number of hashes that both attempts have claimed. */
    readonly shared: number;
  }[];
}

/** Whether an attempt was created, or why not. */
export type AttemptCreation =
  | { readonly created: true }
  | ({ readonly created: false } & Rejection)
  | { readonly created: false; readonly repeated: true }
  | { readonly created: false; readonly checkChanged: true };

export interface Decided {
  /** The stored outcome. */
  readonly outcome: Outcome;
  /** Whether this call stored it. Each decision has exactly one such call: calls differ by their receipts. */
  readonly first: boolean;
  /** The pause that this decision started. */
  readonly pause?: Pause;
}

/** Nothing was decided: the check has another revision meanwhile. */
export interface CheckChanged {
  readonly checkChanged: true;
  readonly outcome?: undefined;
  readonly first: false;
  readonly pause?: undefined;
}

/** Attempts, their frames and decisions. Failures of the store itself are thrown as `Unavailable`. */
export interface AttemptStore {
  /**
   * Stores a new attempt among the user's open ones, counts the start and keeps the request: all or nothing. Rejects it
   * if too many are open or the user is paused. Before that, open attempts that have expired since are counted: as
   * failed at the time of their expiry if a frame was admitted, otherwise not at all. `repeated`: that request is kept
   * already, or another one with its id. An attempt of a check replaces the check in the same write, and takes the place of the try
   * before it. `checkChanged`: the check has another revision meanwhile, and nothing was stored.
   */
  create(
    attempt: Attempt,
    quota: OpenAttemptQuota,
    request?: KeptRequest,
    check?: StoredCheck,
  ): Promise<AttemptCreation>;

  find(id: string): Promise<StoredAttempt | undefined>;

  /**
   * Admits a frame in one atomic conditional update: open, in time, under the cap, without a conflict. Assigns the
   * sequence number.
   */
  admitFrame(id: string, candidate: FrameCandidate, frameCap: number): Promise<Admission>;

  /**
   * Claims the picture of an admitted frame for as long as the frame is stored. A picture belongs to the first frame of
   * any attempt that claims it; that frame may claim it again. A claim that has expired by `now`, or whose attempt was
   * erased, has no effect.
   */
  claimPicture(id: string, picture: ClaimedPicture, now: number): Promise<PictureClaim>;

  /**
   * Claims face positions and returns the other attempts that have claimed some of them: at most 20 for each hash, none
   * that has expired by `now` or was erased. Several attempts may claim the same position. An attempt may repeat its
   * claim: its first hashes and time stand. If two attempts claim the same position at once, at least one of them is
   * told about the other.
   */
  claimPositions(id: string, claim: PositionClaim, now: number): Promise<ClaimedPositions>;

  /**
   * Stores the results for an admitted frame. Writing the same frame again replaces everything but its telling, which
   * only `tell` stores.
   */
  saveFrame(id: string, frame: Frame): Promise<void>;

  /**
   * Stores what the response to an admitted frame tells, and raises the attempt's `legsTold` to at least that many
   * legs, with the time of that in `legsToldAt`: all or nothing. Returns the stored telling, which may be an earlier one. Undefined if the attempt was
   * erased.
   */
  tell(id: string, frame: Pick<Frame, 'capturedAt' | 'legsTold'>, telling: Telling): Promise<Telling | undefined>;

  /**
   * Returns all admitted frames in order of capture time, including those without an analysis. An erased attempt has
   * none.
   */
  frames(id: string): Promise<readonly Frame[]>;

  /**
   * Returns many attempts by id, to decide past attempts again. Omits an attempt without frames or with a frame that
   * has no observation. It may lag a moment behind writes.
   */
  observed(ids: readonly string[]): Promise<ReadonlyMap<string, ObservedAttempt>>;

  /**
   * Ends admission. Repeating it is harmless. `no-frames` leaves the attempt open. `expired` only if it was never
   * closed in time (`now` is not before `expiresAt`).
   */
  close(id: string, now: number): Promise<'closed' | 'no-frames' | 'expired' | 'decided'>;

  /**
   * Gives an open attempt back of which no frame was admitted: it expires at `now`, admits none any more, and is removed
   * from the user's open ones. All or nothing; so of it and a frame at the same moment, one wins. The check, if there is
   * one, is replaced in the same write. `kept`: it has a frame, is over, or the user has given too many back lately.
   * `check-changed`: the check has another revision meanwhile, and nothing was stored.
   */
  giveBack(id: string, now: number, check?: StoredCheck): Promise<'given-back' | 'kept' | 'check-changed'>;

  /**
   * Asks for a look: from then on, a closed attempt admits one more frame. Returns whether it waits for one, also if it
   * was asked for before; not if it was decided or erased, or has other frames meanwhile.
   */
  askForLook(id: string, look: WantedLook): Promise<boolean>;

  /**
   * Stores all comparisons of a closed attempt, replacing earlier ones. Does nothing for a decided or erased attempt.
   */
  saveComparisons(id: string, comparisons: readonly MadeComparison[]): Promise<void>;

  /**
   * Stores the decision once, counts it, and removes the attempt from the user's open ones; a failure counts towards a
   * pause, once, unless it could not be judged and few others could not; a pass ends it and forgets all failures: all or nothing. Returns the stored outcome, which may be
   * an earlier one. Undefined if the attempt was erased: it can no longer be decided. The check, if there is one, is replaced in the
   * same write. `checkChanged`: it has another revision meanwhile, and nothing was stored.
   */
  decide(
    id: string,
    outcome: Outcome,
    decision: Decision,
    check?: StoredCheck,
  ): Promise<Decided | CheckChanged | undefined>;

  /** Returns the full trace of a decided attempt. */
  decision(id: string): Promise<Decision | undefined>;
}
