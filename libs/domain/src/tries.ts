import type { Attempt, OpenAttemptQuota, Verdict } from './attempt';

/**
 * Whose tries are counted together: a signed-in user, by the token's `sub`; or the person whom a client knows by one
 * reference, over all checks.
 */
export type Applicant =
  | { readonly kind: 'subject'; readonly value: string }
  | { readonly kind: 'reference'; readonly client: string; readonly reference: string };

/** Returns whose tries an attempt counts among. */
export function applicantOf({ subject, check }: Pick<Attempt, 'subject' | 'check'>): Applicant {
  return check
    ? { kind: 'reference', client: check.client, reference: check.reference }
    : { kind: 'subject', value: subject };
}

/** When failures lead to a pause, and how long it is. */
export interface FailureRules {
  /** As many failures within `windowMs` start a pause; and so many attempts may be open or failed at once. */
  readonly limit: number;
  readonly windowMs: number;
  /** The length of the first pause. Each further one is twice as long as the one before, up to `longestPauseMs`. */
  readonly pauseMs: number;
  readonly longestPauseMs: number;
  /** A pause is a further one if it starts within this time after the end of the last one. */
  readonly memoryMs: number;
  /**
   * So many attempts may be given back or not judged within `windowMs`, and so many not judged within `memoryMs`: nobody
   * starts until a convenient task is drawn.
   */
  readonly mostGivenBack: number;
  /** How long after its start an attempt may still be decided. A failure is remembered so long, to count once. */
  readonly decidableMs: number;
}

/** A time in which somebody may not start attempts. Times are epoch milliseconds. */
export interface Pause {
  /** When the last of the failures happened. */
  readonly since: number;
  readonly until: number;
  /** 1 for the first pause, 2 for the one after it. */
  readonly count: number;
  /** The attempt that failed last; absent once it was erased. */
  readonly attemptId?: string;
}

export interface Failure {
  /** Epoch milliseconds. */
  readonly at: number;
  /** It has led to a pause and does not lead to another one. */
  readonly spent?: true;
}

/** What is remembered of somebody's tries, by attempt id. */
export interface Tries {
  /** Open attempts, with the moment from which on each no longer counts as open. */
  readonly open: Readonly<Record<string, number>>;
  readonly failures: Readonly<Record<string, Failure>>;
  /** The latest pause, which may be over. */
  readonly pause?: Pause;
  /** Attempts that were given back lately, with the moment; none where absent. */
  readonly givenBack?: Readonly<Record<string, number>>;
  /** Attempts that could not be judged and count as no failure, with the moment; none where absent. */
  readonly unjudged?: Readonly<Record<string, number>>;
}

export const noTries: Tries = { open: {}, failures: {} };

/** Returns until when a new attempt counts as open, if nothing decides it before. */
export function openUntil(
  { startedAt, expiresAt }: { readonly startedAt: number; readonly expiresAt: number },
  { windowMs }: OpenAttemptQuota,
): number {
  return Math.max(startedAt + windowMs, expiresAt);
}

/** Why nobody may start: too many attempts are open, or too many have failed. */
export interface Rejection {
  readonly because: 'open' | 'paused';
  readonly retryAfterMs: number;
}

/**
 * Returns why another attempt may not start now; undefined if it may. Open attempts count as if they were going to
 * fail: otherwise many of them, decided at once, would exceed the number of failures.
 */
export function rejectionOf(
  { open, failures, pause }: Tries,
  quota: OpenAttemptQuota,
  rules: FailureRules,
  now: number,
): Rejection | undefined {
  if (pause && now < pause.until) return { because: 'paused', retryAfterMs: pause.until - now };
  const openUntil = later(Object.values(open), now);
  const failedUntil = later(
    Object.values(failures).flatMap(({ at, spent }) => (spent ? [] : [at + rules.windowMs])),
    now,
  );
  const retryAt = Math.max(freeFrom(openUntil, quota.limit), freeFrom([...openUntil, ...failedUntil], rules.limit));
  if (retryAt <= now) return undefined;
  return { because: openUntil.length > 0 ? 'open' : 'paused', retryAfterMs: retryAt - now };
}

/** Adds an attempt that starts. */
export function withStart(tries: Tries, id: string, until: number): Tries {
  return { ...tries, open: { ...tries.open, [id]: until } };
}

/** Removes an open attempt without counting it: nothing of it was seen, or it was erased. */
export function withoutOpen(tries: Tries, id: string): Tries {
  const { [id]: _removed, ...open } = tries.open;
  return { ...tries, open };
}

/**
 * Gives an open attempt back, of which nothing was seen: it counts nowhere any more. Undefined if too many were given
 * back lately; then it stays open until it expires.
 */
export function withGivenBack(tries: Tries, id: string, at: number, rules: FailureRules): Tries | undefined {
  if (freeLately(tries, at, rules) >= rules.mostGivenBack) return undefined;
  return { ...withoutOpen(tries, id), givenBack: { ...tries.givenBack, [id]: at } };
}

/** Returns how many attempts before `at` were given back or not judged so lately that they bound the next one. */
function freeLately({ givenBack = {}, unjudged = {} }: Tries, at: number, { windowMs }: FailureRules): number {
  return [...Object.values(givenBack), ...Object.values(unjudged)].filter((before) => at - before < windowMs).length;
}

/**
 * Counts an attempt that could not be judged at `at`, once: it is no failure. A further one than the rules allow is: who
 * looks away on purpose sees no more tasks than that.
 */
function withUnjudged(tries: Tries, id: string, at: number, rules: FailureRules): Tries {
  const { failures, unjudged = {} } = tries;
  if (Object.hasOwn(failures, id) || Object.hasOwn(unjudged, id)) return withoutOpen(tries, id);
  const remembered = Object.values(unjudged).filter((before) => at - before < rules.memoryMs).length;
  if (Math.max(remembered, freeLately(tries, at, rules)) >= rules.mostGivenBack)
    return withFailure(tries, id, at, rules);
  return { ...withoutOpen(tries, id), unjudged: { ...unjudged, [id]: at } };
}

/** Removes everything about an attempt that is erased. A pause that it led to stays, without its id. */
export function withoutAttempt(tries: Tries, id: string): Tries {
  const { [id]: _removed, ...failures } = tries.failures;
  const { pause, givenBack, unjudged } = tries;
  const { attemptId, ...rest } = pause ?? {};
  const { [id]: _givenBack, ...others } = givenBack ?? {};
  const { [id]: _unjudged, ...further } = unjudged ?? {};
  return {
    ...withoutOpen(tries, id),
    failures,
    ...(attemptId === id && { pause: rest as Pause }),
    ...(givenBack && { givenBack: others }),
    ...(unjudged && { unjudged: further }),
  };
}

/** Forgets all but open attempts: somebody has passed, or an admin has lifted the pause. */
export function withoutFailures({ open }: Tries): Tries {
  return { open, failures: {} };
}

/**
 * Counts an attempt that failed at `at`, once. Failures count in the order of their times, in whatever order they are
 * added. The one that reaches the limit starts a pause.
 */
export function withFailure(tries: Tries, id: string, at: number, rules: FailureRules): Tries {
  const rest = withoutOpen(tries, id);
  if (Object.hasOwn(rest.failures, id)) return rest;
  return pauseIfDue({ ...rest, failures: { ...rest.failures, [id]: { at } } }, rules);
}

function pauseIfDue(tries: Tries, rules: FailureRules): Tries {
  const counting = Object.entries(tries.failures)
    .filter(([, { spent }]) => !spent)
    .sort(([, one], [, other]) => one.at - other.at);
  const last = counting.findIndex(([, { at }], index) => {
    const first = counting[index - rules.limit + 1];
    return first !== undefined && at - first[1].at < rules.windowMs;
  });
  const [attemptId, failure] = counting[last] ?? [];
  if (attemptId === undefined || failure === undefined) return tries;
  const spent = counting.slice(0, last + 1).map(([id, { at }]) => [id, { at, spent: true as const }] as const);
  const pause = nextPause(tries.pause, { attemptId, at: failure.at }, rules);
  return { ...tries, failures: { ...tries.failures, ...Object.fromEntries(spent) }, pause };
}

function nextPause(
  before: Pause | undefined,
  { attemptId, at: since }: { readonly attemptId: string; readonly at: number },
  { pauseMs, longestPauseMs, memoryMs }: FailureRules,
): Pause {
  const further = before !== undefined && since < before.until + memoryMs;
  const count = further ? before.count + 1 : 1;
  const until = since + Math.min(pauseMs * 2 ** (count - 1), longestPauseMs);
  return { since, until: further ? Math.max(until, before.until) : until, count, attemptId };
}

/**
 * Counts a decided attempt: a failure leads towards a pause, unless the attempt could not be judged; a pass forgets all
 * failures. A test says nothing of the person, so it changes only what is open.
 */
export function withDecided(
  tries: Tries,
  { id, isTest }: { readonly id: string; readonly isTest: boolean },
  { verdict, unjudged, decidedAt }: { readonly verdict: Verdict; readonly unjudged?: true; readonly decidedAt: number },
  rules: FailureRules,
): Tries {
  if (isTest) return withoutOpen(tries, id);
  if (unjudged) return withUnjudged(tries, id, decidedAt, rules);
  return verdict === 'failed' ? withFailure(tries, id, decidedAt, rules) : withoutFailures(withoutOpen(tries, id));
}

/** Drops what no longer matters at a moment, except open attempts, which may have to be counted as failed. */
export function withoutOld(tries: Tries, rules: FailureRules, now: number): Tries {
  const { open, failures, pause, givenBack = {}, unjudged = {} } = tries;
  const lately = Object.entries(givenBack).filter(([, at]) => at + rules.windowMs > now);
  const remembered = Object.entries(unjudged).filter(([, at]) => at + unjudgedMs(rules) > now);
  return {
    open,
    failures: Object.fromEntries(Object.entries(failures).filter(([, { at }]) => failureEnd(at, rules) > now)),
    ...(pause && pause.until + rules.memoryMs > now && { pause }),
    ...(lately.length > 0 && { givenBack: Object.fromEntries(lately) }),
    ...(remembered.length > 0 && { unjudged: Object.fromEntries(remembered) }),
  };
}

/** Returns from when on none of it matters, epoch milliseconds; 0 if nothing is remembered. */
export function rememberedUntil(tries: Tries, rules: FailureRules): number {
  const { open, failures, pause, givenBack = {}, unjudged = {} } = tries;
  return Math.max(
    0,
    // From then on, even an attempt that was never finished is no failure that counts.
    ...Object.values(open).map((until) => until + rules.windowMs),
    ...Object.values(failures).map(({ at }) => failureEnd(at, rules)),
    ...(pause ? [pause.until + rules.memoryMs] : []),
    ...Object.values(givenBack).map((at) => at + rules.windowMs),
    ...Object.values(unjudged).map((at) => at + unjudgedMs(rules)),
  );
}

function unjudgedMs({ windowMs, memoryMs }: FailureRules): number {
  return Math.max(windowMs, memoryMs);
}

function failureEnd(at: number, { windowMs, decidableMs }: FailureRules): number {
  return at + Math.max(windowMs, decidableMs);
}

/** Returns the times after `now`, the earliest first. */
function later(times: readonly number[], now: number): number[] {
  return times.filter((time) => time > now).sort((one, other) => one - other);
}

/** Returns when fewer than `limit` of these are left; 0 if so already. */
function freeFrom(until: readonly number[], limit: number): number {
  return until.length < limit ? 0 : (until.toSorted((one, other) => one - other)[until.length - limit] ?? 0);
}
