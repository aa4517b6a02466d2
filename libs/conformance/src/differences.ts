import type { Decision } from '@liveness/domain';
import { inDecidingOrder } from '@liveness/challenge-kernel';
import type { Expectation, VectorCase } from './vector-case';

/** Returns how the verdict differs. If the original crashed, any verdict is accepted. */
export function verdictDifference({ verdict, reason }: Decision, expected: Expectation): string | undefined {
  if ('crashed' in expected || expected.success === (verdict === 'passed')) return undefined;
  return `expected ${expected.success ? 'passed' : 'failed'}, decided ${verdict} (${reason})`;
}

/**
 * Returns how the reason differs. If the original names a state (`timeout:area_state`), the run must have ended in it.
 */
export function reasonDifference(decision: Decision, reason: string): string | undefined {
  const expected = ourReason(reason);
  const decided =
    reason.includes(':') && !reason.startsWith('pose:') ? `${decision.reason}:${decision.state}` : decision.reason;
  return decided === expected ? undefined : `expected reason ${expected}, decided ${decided}`;
}

function ourReason(reason: string): string {
  if (reason === 'valid_distance' || reason === 'pose:success') return 'passed';
  if (reason.startsWith('pose:')) return reason.slice('pose:'.length);
  return reason.replace(/first_state$/, 'pose').replace(/_state$/, '');
}

/** Returns how the states of the frames differ, or the order in which frames were processed. */
export function traceDifference(decision: Decision, { frames, trace, order }: VectorCase): string | undefined {
  if (!trace) return undefined;
  const taken = inDecidingOrder(frames);
  const ours = lettersByFrame(decision).map((letters, index) => `${taken[index]?.uploaded}${letters}`);
  const theirs = trace.map((letters, index) => `${order?.[index] ?? index}${letters}`);
  return ours.join(' ') === theirs.join(' ')
    ? undefined
    : `expected trace ${theirs.join(' ')}, decided ${ours.join(' ')}`;
}

/** States are abbreviated to their first letters: face, area, nose, pose. */
function lettersByFrame({ trace }: Decision): readonly string[] {
  const letters: string[] = [];
  for (const { frame, state } of trace) letters[frame] = `${letters[frame] ?? ''}${state.charAt(0).toUpperCase()}`;
  return letters;
}
