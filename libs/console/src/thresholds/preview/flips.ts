import type { PreviewedAttempt } from '@liveness/contract';

/** How an attempt's verdict would change: to passed, or to failed. */
export type Flip = 'toPassed' | 'toFailed';

export function flipOf({ before, after }: Pick<PreviewedAttempt, 'before' | 'after'>): Flip | undefined {
  if (before === after) return undefined;
  return after === 'passed' ? 'toPassed' : 'toFailed';
}

export interface Tally {
  readonly decided: number;
  readonly passedBefore: number;
  readonly passedAfter: number;
  readonly toPassed: number;
  readonly toFailed: number;
}

export function tally(attempts: readonly Pick<PreviewedAttempt, 'before' | 'after'>[]): Tally {
  const count = (holds: (attempt: Pick<PreviewedAttempt, 'before' | 'after'>) => boolean) =>
    attempts.reduce((sum, attempt) => sum + Number(holds(attempt)), 0);
  return {
    decided: attempts.length,
    passedBefore: count(({ before }) => before === 'passed'),
    passedAfter: count(({ after }) => after === 'passed'),
    toPassed: count((attempt) => flipOf(attempt) === 'toPassed'),
    toFailed: count((attempt) => flipOf(attempt) === 'toFailed'),
  };
}
