import type { Consent } from './consent';
import type { FaceComparison, MadeComparison, Observation } from './observation';
import type { ImageSize } from './geometry';
import type { ReferenceImage } from './reference-image';
import type { ReviewLabel } from './review';
import type { Signal, SignalCode } from './signal';
import type { Thresholds } from './thresholds';

/** The status of an attempt. `expired` follows from time and is never written. */
export type AttemptStatus = 'open' | 'passed' | 'failed' | 'expired';

/** The result of a decision. */
export type Verdict = 'passed' | 'failed';

/** Hints about the client's device, kept for reviewers; never used to decide. */
export interface DeviceHints {
  readonly userAgent?: string;
  readonly cameraLabel?: string;
  readonly viewport?: string;
}

/** What an attempt knows of its check. */
export interface AttemptCheck {
  readonly id: string;
  readonly client: string;
  readonly reference: string;
  /** The outcome that the client chose; absent unless it is a test. */
  readonly test?: TestOutcome;
}

/** How an attempt of a test is decided, however the person looks. */
export interface TestOutcome {
  readonly outcome: Verdict;
  /** The reason code; absent: `passed` or `test`. */
  readonly reason?: string;
}

/** Returns whether a client chose how the attempt is decided. It counts in no statistics. */
export function isTest({ check }: { readonly check?: AttemptCheck }): boolean {
  return check?.test !== undefined;
}

/** One user's try at one challenge, as stored. All times are epoch milliseconds of the server's clock. */
export interface Attempt {
  readonly id: string;
  readonly subject: string;
  readonly challenge: string;
  readonly image: ImageSize;
  readonly params: unknown;
  /** The thresholds in force when it started. It is decided under these, whatever is published later. */
  readonly thresholds: Thresholds;
  readonly startedAt: number;
  readonly expiresAt: number;
  readonly device?: DeviceHints;
  /** What the receipt repeats for whoever relies on it. */
  readonly nonce?: string;
  /** The user's agreement to be recorded, if the client asked for it. In a check, the check has it. */
  readonly consent?: Consent;
  /** The check that it belongs to, if a backend asked for one. */
  readonly check?: AttemptCheck;
  readonly frameCount: number;
  /** Server time minus the client's, fixed by the first frame. */
  readonly clockOffsetMs?: number;
  /** Legs of the challenge that were told so far; none where absent. */
  readonly legsTold?: number;
  /** When the last of them was told first; absent where it was not kept. */
  readonly legsToldAt?: number;
  /** When it was given back: it was left before a frame was admitted. It is over from then on, and counts nowhere. */
  readonly givenBackAt?: number;
  /** No new frame is admitted from this moment on, except for a look. */
  readonly closedAt?: number;
  /** The look at its end that it was asked for; absent for almost all attempts. */
  readonly look?: WantedLook;
  /** The face comparisons made before the decision; absent when there was nothing to compare. */
  readonly comparisons?: readonly MadeComparison[];
  readonly outcome?: Outcome;
  readonly erasure?: undefined;
}

/**
 * The request for one more straight look at the end of an attempt that passes everything, for the reference image. It is
 * a frame like the others, but decides nothing.
 */
export interface WantedLook {
  /** Epoch milliseconds. */
  readonly askedAt: number;
  /** How many frames the attempt had by then. The next one is the look. */
  readonly frames: number;
  /** The latest capture time by then, in epoch milliseconds of the client's clock. A look is later. */
  readonly since: number;
}

/** What is left of an erased attempt: that it existed and how it was decided. No personal data. */
export interface ErasedAttempt
  extends Omit<Attempt, PersonalPart | 'outcome' | 'erasure'>, Partial<Record<PersonalPart, undefined>> {
  readonly outcome?: Omit<Outcome, PersonalOutcome> & Partial<Record<PersonalOutcome, undefined>>;
  readonly erasure: Erasure;
}

type PersonalPart = 'subject' | 'device' | 'nonce' | 'check' | 'clockOffsetMs' | 'comparisons' | 'look';

type PersonalOutcome = 'receipt' | 'signals' | 'referenceImage';

export type StoredAttempt = Attempt | ErasedAttempt;

/** How an attempt was decided. */
export interface Outcome {
  readonly verdict: Verdict;
  readonly reason: string;
  /** It failed for a reason that says nothing of the person. Absent where an older version decided it, too. */
  readonly unjudged?: true;
  readonly state: string;
  readonly decidedAt: number;
  readonly receipt: string;
  /** Signals found at the decision; absent when there were none or it is not decided yet. */
  readonly signals?: readonly Signal[];
  /** Absent unless it passed, and where an older version decided it. */
  readonly referenceImage?: ReferenceImage;
}

/** The part of an attempt that lists show. Times are epoch milliseconds. */
export interface ListedAttempt {
  readonly id: string;
  /** Absent after an erasure. */
  readonly subject?: string;
  readonly challenge: string;
  readonly startedAt: number;
  readonly expiresAt: number;
  readonly thresholdsVersion: number;
  readonly decidedAt?: number;
  readonly verdict?: Verdict;
  readonly reason?: string;
  /** It failed, but could not be judged. */
  readonly unjudged?: true;
  readonly reviewLabel?: ReviewLabel;
  /** Absent when there are none. */
  readonly signals?: readonly SignalCode[];
  /** The check that it belongs to. Absent for somebody who signed in, and after an erasure. */
  readonly check?: Pick<AttemptCheck, 'id' | 'client' | 'reference'>;
  /** Its client chose the outcome. */
  readonly test?: true;
  readonly erasedAt?: number;
}

/** Everything that a decision follows from, apart from the limits. */
export interface ObservedAttempt {
  readonly id: string;
  readonly params: unknown;
  /** In order of capture time. */
  readonly frames: readonly {
    readonly capturedAt: number;
    readonly observation: Observation;
    readonly usedBefore?: boolean;
    readonly legsTold?: number;
    readonly sinceToldMs?: number;
    /** Of a frame that was received after a leg was told: its place in the order of admission. */
    readonly sequence?: number;
  }[];
  readonly comparisons: readonly FaceComparison[];
}

/**
 * How many attempts of one user may be open at once. An attempt stops counting when it is decided or expires, but not
 * before `windowMs` after its start unless it is decided.
 */
export interface OpenAttemptQuota {
  readonly limit: number;
  readonly windowMs: number;
}

/**
 * Returns the status of an attempt at a moment (epoch milliseconds). Expiry follows from time; no job sets it. An
 * attempt whose verify was interrupted counts as expired after its time, although repeating that verify may still
 * decide it.
 */
export function attemptStatus(
  { outcome, expiresAt }: Pick<StoredAttempt, 'outcome' | 'expiresAt'>,
  now: number,
): AttemptStatus {
  if (outcome) return outcome.verdict;
  return now < expiresAt ? 'open' : 'expired';
}

/**
 * A record that somebody had the frames and personal data of an attempt deleted. What remains is that there was an
 * attempt, when, for which challenge, and how it was decided.
 */
export interface Erasure {
  /** Epoch milliseconds; from then on nobody can see the data that is being deleted. */
  readonly requestedAt: number;
  /** The `sub` of the admin who requested it. */
  readonly requestedBy: string;
  readonly reason: string;
  /** Absent until everything has been deleted. */
  readonly completedAt?: number;
}
