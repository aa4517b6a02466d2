import type { Verdict } from '@liveness/domain';
import type { StateResult } from './challenge';

/** How a walk ended. */
export interface Ending {
  readonly verdict: Verdict;
  /** `passed`, or a reason code. */
  readonly reason: string;
}

/** The ending that an answer brings about. */
export function endingOf(answer: Extract<StateResult<unknown>, { readonly answer: 'pass' | 'fail' }>): Ending {
  return answer.answer === 'pass'
    ? { verdict: 'passed', reason: 'passed' }
    : { verdict: 'failed', reason: answer.reason };
}
