import type { Measurement, Step } from '@liveness/domain';
import type { StateResult } from './challenge';

/**
 * What is recorded of an answer: what the fold measured before the state saw the frame, then what the state did.
 * A step without a code lacks the property, so that it is the same before and after it was stored.
 */
export function stepOf(
  frame: number,
  state: string,
  answer: StateResult<unknown>,
  elapsed: Measurement,
  gate: readonly Measurement[] = [],
): Step {
  const measurements = gate.length > 0 ? [elapsed, ...gate, ...answer.measurements] : [elapsed, ...answer.measurements];
  switch (answer.answer) {
    case 'stay':
      return { frame, state, answer: 'stay', code: answer.hint, measurements };
    case 'fail':
      return { frame, state, answer: 'fail', code: answer.reason, measurements };
    default:
      return { frame, state, answer: answer.answer, measurements };
  }
}
