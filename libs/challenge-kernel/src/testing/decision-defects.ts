import type { Decision, Measurement, Step } from '@liveness/domain';
import type { Challenge } from '../challenge';
import { foldHints } from '../frame-gate';
import { signalsState } from '../few-signals';
import { personState } from '../one-person';
import { foldMeasurements, foldReasons } from '../run';

/** What is wrong with a decision, whatever it was about. Empty if a reviewer, a translator and a database can live with it. */
export function decisionDefects(challenge: Challenge, { verdict, reason, state, trace }: Decision): readonly string[] {
  const reasons = [...challenge.reasons, ...foldReasons];
  const hints = [...challenge.hints, ...foldHints];
  const declared = { hints, reasons, measurements: [...challenge.measurements, ...foldMeasurements] };
  const defects = trace.flatMap((step) => stepDefects(step, declared));
  if (verdict === 'passed' && trace.at(-1)?.answer !== 'pass') defects.push('it passed without a state that passes');
  if (verdict === 'failed' && !reasons.includes(reason)) defects.push(`reason ${reason} is not declared`);
  if (state !== personState && state !== signalsState && !Object.hasOwn(challenge.states, state))
    defects.push(`it ended in ${state}, which is no state`);
  if (JSON.stringify(JSON.parse(JSON.stringify(trace))) !== JSON.stringify(trace))
    defects.push('the trace is not what it was after it was stored');
  return defects;
}

/** Everything that a challenge and the fold say they may tell. */
interface Declared {
  readonly hints: readonly string[];
  readonly reasons: readonly string[];
  readonly measurements: readonly string[];
}

function stepDefects({ state, answer, code = '', measurements }: Step, declared: Declared): string[] {
  const defects = measurements
    .filter((measurement) => !isRecordable(measurement))
    .map(({ name }) => `${state} measured ${name} as no number`);
  if (answer === 'stay' && !declared.hints.includes(code)) defects.push(`hint ${code} of ${state} is not declared`);
  if (answer === 'fail' && !declared.reasons.includes(code)) defects.push(`reason ${code} of ${state} is not declared`);
  for (const { name } of measurements)
    if (!declared.measurements.includes(name)) defects.push(`measurement ${name} of ${state} is not declared`);
  return defects;
}

function isRecordable({ value, limit }: Measurement): boolean {
  return [value, limit].every((number) => Math.abs(number) <= Number.MAX_SAFE_INTEGER);
}
