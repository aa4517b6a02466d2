import type { Limits, Measurement } from '@liveness/domain';
import type { Challenge, ObservedFrame, StateResult } from './challenge';
import { measure } from './measurement';
import { stay } from './state-results';

/** The hint for a frame that was received before the leg it was given to was told. A challenge with legs declares it, and the measurement beside it. */
export const legHint = 'leg_not_told';
export const legMeasurement = 'legsTold';
/** The hints for a frame that was received too soon or too late after its leg was told, and the measurement beside them. */
export const delayHints = { early: 'too_early', late: 'too_late' } as const;
export const delayMeasurement = 'sinceToldMs';

/** Returns the result for a frame that was received too early for a state's leg, or outside its time; undefined where the state may see it. */
export function legGate<Memory>(
  { legs }: Pick<Challenge, 'legs'>,
  state: string,
  { legsTold = 0 }: ObservedFrame,
  delays: readonly Measurement[],
  memory: Memory,
): StateResult<Memory> | undefined {
  const leg = legs?.states.indexOf(state) ?? -1;
  if (leg < 0) return undefined;
  if (legsTold <= leg) return stay(memory, legHint, [measure(legMeasurement, legsTold, '>=', leg + 1)]);
  const missed = delays.find(({ met }) => !met);
  if (!missed) return undefined;
  return missed.relation === '>=' ? stay(memory, delayHints.early) : stay(memory, delayHints.late, [], delayHints.late);
}

/** Returns whether a state opens something new, and takes its first frame whenever that comes. */
export function isOpening(legs: Challenge['legs'], state: string): boolean {
  return legs?.opening?.includes(state) ?? false;
}

const none: readonly Measurement[] = [];

/**
 * Returns the time from telling a state's leg to the reception of a frame beside its limits: sooner no page can have shown it, later is no answer. Nothing where the limits ask
 * nothing, and of a time that nobody knows.
 */
export function legDelays(
  { legs }: Pick<Challenge, 'legs'>,
  state: string,
  { legsTold = 0, sinceToldMs }: ObservedFrame,
  { minDelayMs, maxDelayMs }: Limits,
): readonly Measurement[] {
  const leg = legs?.states.indexOf(state) ?? -1;
  if (sinceToldMs === undefined || leg < 0 || legsTold <= leg || isOpening(legs, state)) return none;
  return [
    ...(minDelayMs === undefined ? none : [measure(delayMeasurement, sinceToldMs, '>=', minDelayMs)]),
    ...(maxDelayMs === undefined ? none : [measure(delayMeasurement, sinceToldMs, '<=', maxDelayMs)]),
  ];
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
