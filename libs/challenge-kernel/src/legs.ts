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
 * Returns frames in the order in which they are decided: those received before a leg was told come before all that were received after. The frames of a
 * leg follow in the order in which they were received, so that none becomes the leg's first one afterwards, whatever it says of its capture. All others,
 * which may be sent in parallel, follow by capture time as numbers; those of equal time keep their order.
 */
export function inDecidingOrder<Frame extends Ordered>(frames: readonly Frame[]): readonly Frame[] {
  const ordered = frames.every((frame, index) => index === 0 || compare(frames[index - 1] as Frame, frame) <= 0);
  return ordered ? frames : [...frames].sort(compare);
}

type Ordered = Pick<ObservedFrame, 'capturedAt' | 'legsTold' | 'sequence'>;

function compare(one: Ordered, other: Ordered): number {
  const { legsTold = 0 } = one;
  const told = legsTold - (other.legsTold ?? 0);
  const received = legsTold > 0 ? (one.sequence ?? 0) - (other.sequence ?? 0) : 0;
  return told || received || one.capturedAt - other.capturedAt;
}
