import type { Step, Telling } from '@liveness/domain';
import type { Challenge, CommonLimits, ObservedFrame } from './challenge';
import { foldHints } from './frame-gate';
import { delayHints, inDecidingOrder, legHint } from './legs';
import { type Run, advance, begin } from './run';

/**
 * Returns what the client may be told once the last of some frames was judged: how many legs, whether the run has ended (passed and failed alike), and
 * the reading of that frame if its leg has one.
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
export function tellingOf<Params, Values extends CommonLimits, Memory>(run: Run<Params, Values, Memory>): Telling {
  const { challenge, ending, memory, steps } = run;
  const reading = ending || isPassedOver(steps?.last) ? undefined : challenge.legs?.reading?.(memory);
  return { legs: legsReached(run), done: ending !== undefined, ...(reading && { reading }) };
}

/** Returns how many legs the walk has reached. A state that judges no leg belongs to the last one before it. */
function legsReached<Params, Values extends CommonLimits, Memory>({
  challenge: { legs },
  state,
  steps,
}: Run<Params, Values, Memory>): number {
  if (!legs) return 0;
  let reached = legs.states.indexOf(state) + 1;
  for (let link = steps; link && reached === 0; link = link.before) reached = legs.states.indexOf(link.last.state) + 1;
  return reached;
}

/** A frame that no state saw leaves the memory, and the reading in it, to the frame before. */
function isPassedOver(step: Step | undefined): boolean {
  return (
    step?.answer === 'stay' && [legHint, ...Object.values(delayHints), ...foldHints].some((code) => code === step.code)
  );
}
