import type { Decision, Measurement, Step } from '@liveness/domain';
import type { Challenge } from '../challenge';
import { foldHints } from '../frame-gate';
import { signalsState } from '../few-signals';
import { personState } from '../one-person';
import { foldReasons } from '../walk';

/** What is wrong with a decision, whatever it was about. Empty if a reviewer, a translator and a database can live with it. */
export function decisionDefects(challenge: Challenge, { verdict, reason, state, trace }: Decision): readonly string[] {
  const reasons = [...challenge.reasons, ...foldReasons];
  const hints = [...challenge.hints, ...foldHints];
  const defects = trace.flatMap((step) => stepDefects(step, hints, reasons));
  if (verdict === 'passed' && trace.at(-1)?.answer !== 'pass') defects.push('it passed without a state that passes');
  if (verdict === 'failed' && !reasons.includes(reason)) defects.push(`reason ${reason} is not declared`);
  if (state !== personState && state !== signalsState && !Object.hasOwn(challenge.states, state))
    defects.push(`it ended in ${state}, which is no state`);
  if (JSON.stringify(JSON.parse(JSON.stringify(trace))) !== JSON.stringify(trace))
    defects.push('the trace is not what it was after it was stored');
  return defects;
}

function stepDefects(
  { state, answer, code, measurements }: Step,
  hints: readonly string[],
  reasons: readonly string[],
): string[] {
  const defects = measurements
    .filter((measurement) => !isRecordable(measurement))
    .map(({ name }) => `${state} measured ${name} as no number`);
  if (answer === 'stay' && !hints.includes(code ?? '')) defects.push(`hint ${code} of ${state} is not declared`);
  if (answer === 'fail' && !reasons.includes(code ?? '')) defects.push(`reason ${code} of ${state} is not declared`);
  return defects;
}

function isRecordable({ value, limit }: Measurement): boolean {
  return [value, limit].every((number) => Math.abs(number) <= Number.MAX_SAFE_INTEGER);
}
