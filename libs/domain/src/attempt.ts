import type { FaceComparison, MadeComparison, Observation } from './observation';
import type { ImageSize } from './geometry';
import type { ReviewLabel } from './review';
import type { Signal, SignalCode } from './signal';
import type { Thresholds } from './thresholds';

/** Where an attempt stands. `expired` follows from time: it is never written. */
export type AttemptStatus = 'open' | 'passed' | 'failed' | 'expired';

/** The outcome of a decision. */
export type Verdict = 'passed' | 'failed';

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
  /** Legs of the challenge that were told so far; none where absent. */
  readonly legsTold?: number;
  /** Since when no new frame is admitted. */
  readonly closedAt?: number;
  /** Faces that were compared before it was decided; absent where there was nothing to compare. */
  readonly comparisons?: readonly MadeComparison[];
  readonly outcome?: Outcome;
  readonly erasure?: undefined;
}

/** What is left of an erased attempt: that it existed, and how it was decided. No personal data. */
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

/** What of an attempt a listing shows. Times are epoch milliseconds. */
export interface ListedAttempt {
  readonly id: string;
  /** Absent once it was erased. */
  readonly subject?: string;
  readonly challenge: string;
  readonly startedAt: number;
  readonly expiresAt: number;
  readonly thresholdsVersion: number;
  readonly decidedAt?: number;
  readonly verdict?: Verdict;
  readonly reason?: string;
  readonly reviewLabel?: ReviewLabel;
  /** Absent where there are none. */
  readonly signals?: readonly SignalCode[];
  readonly erasedAt?: number;
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
    readonly legsTold?: number;
  }[];
  readonly comparisons: readonly FaceComparison[];
}

/** How many attempts of one user may be open at once. An attempt stops counting when it is decided or `windowMs` after its start. */
export interface OpenAttemptQuota {
  readonly limit: number;
  readonly windowMs: number;
}

/**
 * Where an attempt stands at a moment. Expiry follows from time: nothing sweeps. An attempt whose verify was interrupted counts as
 * expired when its time is over, though repeating that verify may still decide it.
 */
export function attemptStatus(
  { outcome, expiresAt }: Pick<StoredAttempt, 'outcome' | 'expiresAt'>,
  now: number,
): AttemptStatus {
  if (outcome) return outcome.verdict;
  return now < expiresAt ? 'open' : 'expired';
}

/**
 * That somebody had the frames and personal data of an attempt deleted. What remains is the fact: that there was an attempt, when,
 * at which challenge, and how it was decided.
 */
export interface Erasure {
  /** Epoch milliseconds; from then on nobody sees what is being deleted. */
  readonly requestedAt: number;
  /** Subject of the token of who wanted it. */
  readonly requestedBy: string;
  readonly reason: string;
  /** Absent until everything is gone. */
  readonly completedAt?: number;
}
