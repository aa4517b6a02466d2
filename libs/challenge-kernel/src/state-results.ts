import type { Measurement, Verdict } from '@liveness/domain';
import type { StateResult } from './challenge';

const nothing: readonly Measurement[] = [];

/** Wait for the next frame; `hint` tells the person what is missing, `reasonIfExhausted` replaces `exhausted` should no frame follow. */
export function stay<Memory>(
  memory: Memory,
  hint: string,
  measurements = nothing,
  reasonIfExhausted?: string,
): StateResult<Memory> {
  return { answer: 'stay', memory, hint, measurements, reasonIfExhausted };
}

/** Give the same frame to another state. If that opens something new, `reasonIfExhausted` replaces `exhausted` should no frame follow. */
export function next<Memory>(
  memory: Memory,
  state: string,
  measurements = nothing,
  reasonIfExhausted?: string,
): StateResult<Memory> {
  return { answer: 'next', memory, state, measurements, ...(reasonIfExhausted !== undefined && { reasonIfExhausted }) };
}

/** The person did what was asked. */
export function pass<Memory>(memory: Memory, measurements = nothing): StateResult<Memory> {
  return { answer: 'pass', memory, measurements };
}

/** The attempt is refused, for a reason that the challenge declares. */
export function fail<Memory>(memory: Memory, reason: string, measurements = nothing): StateResult<Memory> {
  return { answer: 'fail', memory, reason, measurements };
}

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
