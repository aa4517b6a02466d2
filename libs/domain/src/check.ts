import type { Consent } from './consent';
import type { TestOutcome, Verdict } from './attempt';
import type { EnabledChallenge } from './thresholds';

/** The status of a check. `created`, `started` and `expired` follow from the rest and are never written. */
export const checkStatuses = [
  'created',
  'started',
  'passed',
  'failed',
  'expired',
  'cancelled',
  'declined',
  'redacted',
] as const;
export type CheckStatus = (typeof checkStatuses)[number];

/**
 * What a backend asks for: that one person, whom it knows by a reference of its own, proves liveness before a time. All
 * times are epoch milliseconds of the server's clock.
 */
export interface Check {
  readonly id: string;
  /** The client of the identity provider that created it. Nobody else may read or change it. */
  readonly client: string;
  /** The client's own name for the person. Absent after a redaction. */
  readonly reference?: string;
  /** One of these is drawn for each try. */
  readonly challenges: readonly EnabledChallenge[];
  /**
   * The client asked for these presets, or has a list of its own: thresholds that are published for another preset do not
   * apply.
   */
  readonly presetsFixed?: true;
  readonly maxAttempts: number;
  readonly createdAt: number;
  readonly expiresAt: number;
  /** Where the person goes when the check has ended. */
  readonly returnUrl?: string;
  /** Origins whose pages may use the client secret; any that the deployment allows where absent. */
  readonly origins?: readonly string[];
  /** The language of the hosted page (BCP 47). */
  readonly locale?: string;
  /** The client's own notes. Absent after a redaction. */
  readonly metadata?: Readonly<Record<string, string>>;
  /** How its attempts are decided, however the person looks; absent unless it is a test. */
  readonly test?: TestOutcome;
  readonly consent?: Consent;
  /** A computer is to hand the check to a phone, whatever its camera. */
  readonly forceHandOff?: boolean;
  /** The latest code with which another device may take the check over. */
  readonly handOff?: HandOffCode;
  /** Absent while the first device works on it. */
  readonly holder?: CheckHolder;
  /** In order of start; the last one is the only one that can still be decided. */
  readonly tries: readonly CheckTry[];
  readonly end?: CheckEnd;
  readonly redactedAt?: number;
}

/** An attempt of a check. */
export interface CheckTry {
  readonly attemptId: string;
  readonly startedAt: number;
  readonly expiresAt: number;
  /** How it was decided; absent until then, and for good if another try took its place. */
  readonly verdict?: Verdict;
  /** Whether a frame had been admitted when another try took its place. */
  readonly hadFrames?: boolean;
  /** It was left before a frame was admitted, and given back: it is no start that counts. */
  readonly givenBack?: true;
  /** It could not be judged: it is no try, and no start that counts. Absent if there were too many of these. */
  readonly unjudged?: true;
}

/** How and when a check ended. */
export interface CheckEnd {
  readonly status: Verdict | 'cancelled' | 'declined';
  readonly at: number;
}

/** The code with which another device takes a check over. Times are epoch milliseconds. */
export interface HandOffCode {
  /** The SHA-256 of the code, in lower-case hex. The code itself is not kept. */
  readonly digest: string;
  readonly expiresAt: number;
  /** When a device took the check over with it. */
  readonly redeemedAt?: number;
}

/** The device that works on a check, if it is not the first one. */
export interface CheckHolder {
  /** 1 for the first device that took the check over, one more for each further one. */
  readonly device: number;
  /** Epoch milliseconds. */
  readonly since: number;
}

/**
 * So many starts of a check count as one try, as long as no frame was sent: a page may be loaded again. And so many more
 * of them may be given back or not judged.
 */
const startsPerTry = 3;

/** Returns the status of a check at a moment (epoch milliseconds). */
export function checkStatus({ redactedAt, end, expiresAt, tries }: Check, now: number): CheckStatus {
  if (redactedAt !== undefined) return 'redacted';
  if (end) return end.status;
  if (now >= expiresAt) return 'expired';
  return tries.length > 0 ? 'started' : 'created';
}

/** Returns whether the person can still do something: start, agree, be decided. */
export function isOngoing(check: Check, now: number): boolean {
  const status = checkStatus(check, now);
  return status === 'created' || status === 'started';
}

/**
 * Returns how many tries are used: those that were decided, unless they could not be judged, and those with a frame that
 * another one replaced. The last one counts from its decision on.
 */
export function triesUsed({ tries }: Pick<Check, 'tries'>): number {
  return tries.filter(({ verdict, unjudged, hadFrames }) => !unjudged && (verdict !== undefined || hadFrames === true))
    .length;
}

/** Returns the check with a note at its last try, if that is undecided, that it has frames: it counts as used. */
export function withFramesSeen(check: Check, hadFrames: boolean): Check {
  const last = check.tries.at(-1);
  if (!last || last.verdict !== undefined || !hadFrames) return check;
  return { ...check, tries: [...check.tries.slice(0, -1), { ...last, hadFrames }] };
}

/**
 * Returns the check with a new try in place of the last one, if that is undecided; or `used-up`, if there is no try
 * left. `hadFrames`: whether the last one has frames. Starts are limited, too, so that nobody starts until a convenient
 * task is drawn.
 */
export function withTry(
  check: Check,
  next: Pick<CheckTry, 'attemptId' | 'startedAt' | 'expiresAt'>,
  hadFrames: boolean,
): Check | 'used-up' {
  const { tries } = withFramesSeen(check, hadFrames);
  const starts = tries.length - freeTries({ tries });
  if (triesUsed({ tries }) >= check.maxAttempts || starts >= mostStarts(check)) return 'used-up';
  return { ...check, tries: [...tries, next] };
}

/**
 * Returns the check with a try given back that was left before a frame was admitted; the check as it is if another try
 * has taken its place, or the check has ended. `too-many`: so many were given back that this one counts as a start.
 */
export function withTryGivenBack(check: Check, attemptId: string, now: number): Check | 'too-many' {
  const last = check.tries.at(-1);
  if (last?.attemptId !== attemptId || last.verdict !== undefined || !isOngoing(check, now)) return check;
  if (last.givenBack) return check;
  if (freeTries(check) >= mostStarts(check)) return 'too-many';
  return { ...check, tries: [...check.tries.slice(0, -1), { ...last, givenBack: true }] };
}

/** Returns how many tries count nowhere. */
function freeTries({ tries }: Pick<Check, 'tries'>): number {
  return tries.filter(({ givenBack, unjudged }) => givenBack || unjudged).length;
}

function mostStarts({ maxAttempts }: Check): number {
  return maxAttempts * startsPerTry;
}

/**
 * Returns the check after a try was decided: ended if it passed, or if it was the last. One that could not be judged is no
 * try, up to a number of them. `superseded`: another try has
 * taken its place. `ended`: the check has ended or expired, so none of its tries is decided any more.
 */
export function withVerdict(
  check: Check,
  attemptId: string,
  { verdict, unjudged }: { readonly verdict: Verdict; readonly unjudged?: true },
  now: number,
): Check | 'superseded' | 'ended' {
  const last = check.tries.at(-1);
  if (last?.attemptId !== attemptId) return 'superseded';
  if (!isOngoing(check, now)) return 'ended';
  const others = check.tries.slice(0, -1);
  const isFree = unjudged && freeTries({ tries: others }) < mostStarts(check);
  const tries = [...others, { ...last, verdict, ...(isFree && { unjudged }) }];
  const isOver = verdict === 'passed' || triesUsed({ tries }) >= check.maxAttempts;
  return { ...check, tries, ...(isOver && { end: { status: verdict, at: now } }) };
}

/**
 * Returns the check without everything that the client said about the person. What is left: that there was a check, its
 * tries by id, what was agreed to, and how it ended.
 */
export function withoutPerson(check: Check, now: number): Check {
  const { reference: _reference, returnUrl: _returnUrl, locale: _locale, metadata: _metadata, ...rest } = check;
  const { handOff: _code, ...kept } = rest;
  return { ...kept, redactedAt: now };
}

/** Returns the try whose place the last one has just taken, undecided as it was; undefined if there is none. */
export function supersededBy({ tries }: Pick<Check, 'tries'>): CheckTry | undefined {
  const before = tries.at(-2);
  return before?.verdict === undefined ? before : undefined;
}
