import type { StartAttemptResponse } from '@liveness/contract';
import { bodyOf } from './api-response';
import type { PersonApi } from './person-api';

/**
 * The number of starts after which a wished draw counts as impossible: one with a chance of one in eight fails as often
 * once in 10^29.
 */
const mostStarts = 500;

/** How long an unneeded attempt is kept for others: it must be finished before it expires, even on a busy machine. */
const usableMs = 60_000;

/** The size of the frames that a capture page takes, and of the drawn ones. */
export const frameSize = { imageWidth: 480, imageHeight: 480 } as const;

/** An attempt with the parameters of one challenge. */
export type DrawnAttempt<Params> = Omit<StartAttemptResponse, 'params'> & { readonly params: Params };

/**
 * Attempts at one challenge. The server draws the parameters; a journey that needs certain ones starts attempts until
 * they are drawn, and keeps the others for journeys that need those.
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
