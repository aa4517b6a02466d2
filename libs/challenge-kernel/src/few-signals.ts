import type { Decision, Step } from '@liveness/domain';
import type { CommonLimits } from './challenge';
import { measure } from './measurement';

/** The state in which an attempt that passed everything else is held to show few signs of trouble. */
export const signalsState = 'signals';

/** The bound of `maxSignals` that asks nothing: more kinds of signals than there are. */
export const anyNumberOfSignals = 10;

/**
 * Returns the decision with the number of signals in its trace: the last state hands its frame to the state `signals`, which passes or
 * refuses the attempt. The decision stays as it was where the limits ask nothing, where it has not passed, and where nobody counted.
 */
export function heldToFewSignals(decision: Decision, limits: CommonLimits, signals: number | undefined): Decision {
  const { maxSignals = anyNumberOfSignals } = limits;
  const last = decision.trace.at(-1);
  if (decision.verdict !== 'passed' || !last || signals === undefined || maxSignals >= anyNumberOfSignals)
    return decision;
  const measurement = measure('signals', signals, '<=', maxSignals);
  const before: readonly Step[] = [...decision.trace.slice(0, -1), { ...last, answer: 'next' }];
  const step = { frame: last.frame, state: signalsState, measurements: [measurement] };
  if (measurement.met) return { ...decision, state: signalsState, trace: [...before, { ...step, answer: 'pass' }] };
  // Comparisons that are missing could not save it.
  return {
    verdict: 'failed',
    reason: 'signals',
    state: signalsState,
    trace: [...before, { ...step, answer: 'fail', code: 'signals' }],
  };
}
