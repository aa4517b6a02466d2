import type { Challenge, ObservedFrame, StateResult } from './challenge';
import { measure } from './measurement';
import { stay } from './state-results';

/** The hint for a frame that was received before the leg it was given to was told. A challenge with legs declares it, and the measurement beside it. */
export const legHint = 'leg_not_told';
export const legMeasurement = 'legsTold';

/** Returns the result for a frame that was received too early for a state's leg; undefined where the state may see it. */
export function legGate<Memory>(
  { legs }: Pick<Challenge, 'legs'>,
  state: string,
  { legsTold = 0 }: ObservedFrame,
  memory: Memory,
): StateResult<Memory> | undefined {
  const leg = legs?.states.indexOf(state) ?? -1;
  if (leg < 0 || legsTold > leg) return undefined;
  return stay(memory, legHint, [measure(legMeasurement, legsTold, '>=', leg + 1)]);
}

/**
 * Returns frames in the order in which they are decided: those received before a leg was told come before all that were received after, then by capture
 * time as numbers; those of equal time keep the order in which they arrived.
 */
export function inDecidingOrder<Frame extends Pick<ObservedFrame, 'capturedAt' | 'legsTold'>>(
  frames: readonly Frame[],
): readonly Frame[] {
  const ordered = frames.every((frame, index) => index === 0 || compare(frames[index - 1] as Frame, frame) <= 0);
  return ordered ? frames : [...frames].sort(compare);
}

function compare(
  one: Pick<ObservedFrame, 'capturedAt' | 'legsTold'>,
  other: Pick<ObservedFrame, 'capturedAt' | 'legsTold'>,
): number {
  return (one.legsTold ?? 0) - (other.legsTold ?? 0) || one.capturedAt - other.capturedAt;
}
