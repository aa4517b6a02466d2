import { presetNames } from '@liveness/domain';
import type { Challenge } from './challenge';
import { ChallengeDefect } from './challenge';
import { delayHints, delayMeasurement, legHint, legMeasurement } from './legs';
import { checkLimits, presetLimits } from './thresholds';

/** The challenges of a deployment, by their wire name. */
export interface Registry {
  readonly types: readonly string[];
  readonly challenges: readonly Challenge[];
  find(type: string): Challenge | undefined;
}

/**
 * Makes a registry of an explicit list.
 *
 * @throws ChallengeDefect for what can be seen to be wrong without a frame: a type given twice, a missing initial state, presets out of bounds.
 */
export function createRegistry(challenges: readonly Challenge[]): Registry {
  const byType = new Map<string, Challenge>();
  for (const challenge of challenges) {
    if (byType.has(challenge.type)) throw new ChallengeDefect(challenge.type, 'is registered twice');
    assertNoDefects(challenge);
    byType.set(challenge.type, challenge);
  }
  return { types: [...byType.keys()], challenges: [...byType.values()], find: (type) => byType.get(type) };
}

function assertNoDefects(challenge: Challenge): void {
  if (!Object.hasOwn(challenge.states, challenge.initialState)) {
    throw new ChallengeDefect(challenge.type, `there is no initial state ${challenge.initialState}`);
  }
  const { legs, states, hints, measurements } = challenge;
  const missing = legs?.states.find((state) => !Object.hasOwn(states, state));
  if (missing !== undefined) throw new ChallengeDefect(challenge.type, `there is no state ${missing} for a leg`);
  if (legs && !(hints.includes(legHint) && measurements.includes(legMeasurement)))
    throw new ChallengeDefect(challenge.type, `it has legs, so it declares ${legHint} and ${legMeasurement}`);
  const delays = Object.values(delayHints);
  const isDelayed = Object.hasOwn(challenge.limits, 'minDelayMs') || Object.hasOwn(challenge.limits, 'maxDelayMs');
  if (isDelayed && !(delays.every((hint) => hints.includes(hint)) && measurements.includes(delayMeasurement)))
    throw new ChallengeDefect(
      challenge.type,
      `it limits the time after a telling, so it declares ${delays.join(', ')} and ${delayMeasurement}`,
    );
  const unknown = challenge.unjudged?.find((reason) => !challenge.reasons.includes(reason));
  if (unknown !== undefined) throw new ChallengeDefect(challenge.type, `${unknown} is not among its reasons`);
  for (const preset of presetNames) {
    const [problem] = checkLimits(challenge.limits, presetLimits(challenge.limits, preset));
    if (problem)
      throw new ChallengeDefect(challenge.type, `preset ${preset}, limit ${problem.path}: ${problem.message}`);
  }
}
