import type { StartAttemptResponse } from '@liveness/contract';
import { bodyOf } from './api-response';
import type { PersonApi } from './person-api';

/** Starts before we believe that what is wished for is never drawn: one in eight misses as often once in 10^29. */
const mostStarts = 500;

/** How long an attempt that nobody needed is kept for others: it has to be gone through before it expires, on a busy machine too. */
const usableMs = 60_000;

/** Size of the frames that a capture page takes, and of the drawn ones. */
export const frameSize = { imageWidth: 480, imageHeight: 480 } as const;

/** An attempt whose parameters are those of one challenge. */
export type DrawnAttempt<Params> = Omit<StartAttemptResponse, 'params'> & { readonly params: Params };

/**
 * Attempts of one challenge. The server draws what is asked of the person; a journey that needs something certain starts attempts
 * until that is drawn, and keeps the others for journeys that need those.
 */
export class DrawnAttempts<Params> {
  #unused: { readonly attempt: DrawnAttempt<Params>; readonly startedAt: number }[] = [];

  constructor(
    readonly api: PersonApi,
    readonly challengeType: string,
  ) {}

  async take(suits: (params: Params) => boolean = () => true): Promise<DrawnAttempt<Params>> {
    this.#unused = this.#unused.filter(({ startedAt }) => Date.now() - startedAt < usableMs);
    const at = this.#unused.findIndex(({ attempt }) => suits(attempt.params));
    const [unused] = at < 0 ? [] : this.#unused.splice(at, 1);
    if (unused) return unused.attempt;
    for (let starts = 0; starts < mostStarts; starts += 1) {
      const startedAt = Date.now();
      const attempt = (await bodyOf(
        this.api.start({ ...frameSize, challengeType: this.challengeType }),
      )) as DrawnAttempt<Params>;
      if (suits(attempt.params)) return attempt;
      this.#unused.push({ attempt, startedAt });
    }
    throw new Error(`${this.challengeType}: what was wished for was not drawn in ${mostStarts} attempts`);
  }
}
