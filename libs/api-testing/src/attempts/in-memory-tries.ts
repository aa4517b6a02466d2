import {
  isTest,
  noTries,
  rememberedUntil,
  supersededBy,
  withDecided,
  withFailure,
  withGivenBack,
  withoutAttempt,
  withoutOld,
  withoutOpen,
} from '@liveness/domain';
import type { Applicant, Attempt, FailureRules, Outcome, StoredAttempt, Tries } from '@liveness/domain';
import type { StoredCheck } from '@liveness/use-cases';
import { failureRules } from './attempt-store.fixtures';

/** What is remembered of people's tries, in memory. */
export class InMemoryTries {
  readonly #tries = new Map<string, { readonly applicant: Applicant; readonly tries: Tries }>();
  failures: FailureRules = failureRules;

  of(applicant: Applicant): Tries {
    return this.#tries.get(keyOf(applicant))?.tries ?? noTries;
  }

  /** Returns those of whom something is remembered. */
  get remembered(): readonly Applicant[] {
    return Array.from(this.#tries.values(), ({ applicant }) => applicant);
  }

  remember(applicant: Applicant, changed: Tries, now: number): void {
    const tries = withoutOld(changed, this.failures, now);
    if (rememberedUntil(tries, this.failures) > now) this.#tries.set(keyOf(applicant), { applicant, tries });
    else this.#tries.delete(keyOf(applicant));
  }

  /** Returns somebody's tries before a start: attempts that have ended undecided are counted, and the one that it takes the place of. */
  beforeStart(
    applicant: Applicant,
    check: StoredCheck | undefined,
    find: (id: string) => StoredAttempt | undefined,
    now: number,
  ): Tries {
    return this.#withoutSuperseded(this.#settled(this.of(applicant), find, now), check, now);
  }

  /** Counts a decision. Returns the pause that it started. */
  decided(applicant: Applicant, attempt: StoredAttempt, outcome: Outcome): Tries['pause'] {
    const before = this.of(applicant);
    const isOfTest = !attempt.erasure && isTest(attempt);
    const tries = withDecided(before, { id: attempt.id, isTest: isOfTest }, outcome, this.failures);
    this.remember(applicant, tries, outcome.decidedAt);
    return tries.pause === before.pause ? undefined : tries.pause;
  }

  /** Gives an attempt back. Returns whether that was possible: too many may have been given back lately. */
  giveBack(applicant: Applicant, id: string, now: number): boolean {
    const tries = withGivenBack(this.of(applicant), id, now, this.failures);
    if (tries) this.remember(applicant, tries, now);
    return tries !== undefined;
  }

  /** Removes an attempt from somebody's tries, or all of them. */
  forget(applicant: Applicant, what: { readonly id: string; readonly all: boolean }, now: number): void {
    if (what.all) this.#tries.delete(keyOf(applicant));
    else this.remember(applicant, withoutAttempt(this.of(applicant), what.id), now);
  }

  #withoutSuperseded(tries: Tries, check: StoredCheck | undefined, now: number): Tries {
    const superseded = check && supersededBy(check.check);
    if (!superseded) return tries;
    const { attemptId, hadFrames } = superseded;
    return hadFrames && !check.check.test
      ? withFailure(tries, attemptId, now, this.failures)
      : withoutOpen(tries, attemptId);
  }

  #settled(tries: Tries, find: (id: string) => StoredAttempt | undefined, now: number): Tries {
    const over = Object.keys(tries.open).flatMap((id) =>
      (tries.open[id] ?? 0) <= now ? [{ id, attempt: find(id) }] : [],
    );
    return over
      .sort((one, other) => (one.attempt?.expiresAt ?? 0) - (other.attempt?.expiresAt ?? 0))
      .reduce((settled, { id, attempt }) => {
        if (!countsAsFailed(attempt)) return withoutOpen(settled, id);
        return withFailure(settled, id, attempt.expiresAt, this.failures);
      }, tries);
  }
}

/** Returns whether an attempt that has ended undecided counts as failed: its frames may have been a try that nobody wanted to see decided. */
function countsAsFailed(attempt: StoredAttempt | undefined): attempt is Attempt {
  return attempt !== undefined && !attempt.outcome && !attempt.erasure && attempt.frameCount > 0 && !isTest(attempt);
}

function keyOf(applicant: Applicant): string {
  return applicant.kind === 'subject' ? applicant.value : JSON.stringify([applicant.client, applicant.reference]);
}
