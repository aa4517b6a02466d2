import type { Telling } from '@liveness/domain';
import type { Challenge, CommonLimits, ObservedFrame } from './challenge';
import { inDecidingOrder } from './legs';
import { type Run, advance, begin } from './run';

/**
 * Returns what the client may be told once the last of some frames was judged: how many legs, whether the run has ended (passed and failed alike), and
 * the reading of that frame if its leg has one. All legs are told once a run has ended.
 */
export function tellingAfter<Params, Values extends CommonLimits, Memory>(
  challenge: Challenge<Params, Values, Memory>,
  params: Params,
  limits: Values,
  frames: readonly ObservedFrame[],
): Telling {
  let run = begin(challenge, params, limits);
  for (const frame of inDecidingOrder(frames)) run = advance(run, frame);
  return tellingOf(run);
}

/** The same of a run that was advanced by that frame last. */
export function tellingOf<Params, Values extends CommonLimits, Memory>({
  challenge: { legs },
  state,
  ending,
  memory,
}: Run<Params, Values, Memory>): Telling {
  const reading = legs?.reading?.(memory);
  return { legs: (legs?.states.indexOf(state) ?? -1) + 1, done: ending !== undefined, ...(reading && { reading }) };
}
