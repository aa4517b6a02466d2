import { ConfiguredRetryStrategy } from '@smithy/core/retry';
import { longestPauseMs } from './backoff';
import type { Backoff } from './backoff';

export interface PatientRetriesOptions extends Backoff {
  /** No retry is begun this many milliseconds after the first failure. Its pause is not counted. */
  readonly budgetMs: number;
  /** Milliseconds from any start that never go back. */
  readonly now?: () => number;
}

type RetryToken = Parameters<ConfiguredRetryStrategy['refreshRetryTokenForRetry']>[0];
type Failure = Parameters<ConfiguredRetryStrategy['refreshRetryTokenForRetry']>[1];

/**
 * The SDK's standard retries with pauses that cannot be nearly zero, and with a bound on time beside the one on calls.
 * The SDK draws each pause from zero on, so three tries may all fall into the same few milliseconds. A connection that
 * breaks costs no time and may be tried often, a service that stays silent may not.
 */
export class PatientRetries extends ConfiguredRetryStrategy {
  readonly #budgetMs: number;
  readonly #now: () => number;
  readonly #failedAt = new WeakMap<object, number>();

  constructor({ budgetMs, now = () => performance.now(), ...backoff }: PatientRetriesOptions) {
    super(backoff.attempts, (retry) => spreadPauseMs(longestPauseMs(backoff, retry)));
    this.#budgetMs = budgetMs;
    this.#now = now;
  }

  /** @throws Error when the call must not be retried; the SDK then throws the call's own error. */
  override async refreshRetryTokenForRetry(token: RetryToken, failure: Failure): Promise<RetryToken> {
    const failedAt = this.#failedAt.get(token) ?? this.#now();
    if (this.#now() - failedAt > this.#budgetMs) throw new Error('the time for retries is over');
    const next = await super.refreshRetryTokenForRetry(token, failure);
    this.#failedAt.set(next, failedAt);
    return next;
  }
}

/** Returns a pause between half of its bound and its bound, so that callers that failed together do not return together. */
function spreadPauseMs(boundMs: number): number {
  return boundMs * (0.5 + Math.random() / 2);
}
