import type { Decision, FaceComparison } from '@liveness/domain';
import type { Challenge, CommonLimits, ObservedFrame } from './challenge';
import type { ComparedPair } from './one-person';
import { heldToFewSignals } from './few-signals';
import { framesToCompare, heldToOnePerson } from './one-person';
import { inDecidingOrder } from './legs';
import { advance, begin, finish } from './run';

/** What is known of an attempt beside its frames. */
export interface BesideFrames {
  readonly comparisons?: readonly FaceComparison[];
  /** How many signs of trouble were found; absent where nobody looked. */
  readonly signals?: number | undefined;
}

/** Returns the decision over an attempt: from all its frames, in whatever order they are given if their times or sequences differ, from the comparisons of faces that were made, and from the signals that were found. */
export function decide<Params, Values extends CommonLimits, Memory>(
  challenge: Challenge<Params, Values, Memory>,
  params: Params,
  limits: Values,
  frames: readonly ObservedFrame[],
  { comparisons = [], signals }: BesideFrames = {},
): Decision {
  const ordered = inDecidingOrder(frames);
  const decision = decideByFrames(challenge, params, limits, ordered);
  const compared = framesToCompare(challenge, limits, ordered, decision);
  const ofOnePerson =
    compared.length > 0 ? heldToOnePerson(decision, compared, comparisons, limits['minSimilarity'] ?? 0) : decision;
  return heldToFewSignals(ofOnePerson, limits, signals);
}

/** Returns the pairs of frames whose faces have to be compared before the attempt can pass: none unless it passes everything else. */
export function comparisonsWanted<Params, Values extends CommonLimits, Memory>(
  challenge: Challenge<Params, Values, Memory>,
  params: Params,
  limits: Values,
  frames: readonly ObservedFrame[],
): readonly ComparedPair[] {
  const ordered = inDecidingOrder(frames);
  return framesToCompare(challenge, limits, ordered, decideByFrames(challenge, params, limits, ordered)).map(
    ({ pair }) => pair,
  );
}

function decideByFrames<Params, Values extends CommonLimits, Memory>(
  challenge: Challenge<Params, Values, Memory>,
  params: Params,
  limits: Values,
  ordered: readonly ObservedFrame[],
): Decision {
  let run = begin(challenge, params, limits);
  for (const frame of ordered) {
    run = advance(run, frame);
    if (run.ending) break;
  }
  return finish(run);
}
