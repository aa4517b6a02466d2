import { presetNames } from '@liveness/domain';
import type { Challenge } from './challenge';
import { ChallengeDefect } from './challenge';
import { inOneSitting, mostParts, whyNotInOneSitting } from './in-one-sitting';
import { delayHints, delayMeasurement, legHint, legMeasurement } from './legs';
import { checkLimits, presetLimits } from './thresholds';

/** The challenges of a deployment, by their wire name. */
export interface Registry {
  readonly types: readonly string[];
  readonly challenges: readonly Challenge[];
  /** All that can be asked for in one sitting, made out of these. */
  readonly combinations: readonly Challenge[];
  /** Returns a challenge, or one of the combinations by its name (`TURN+LIGHT`). */
  find(type: string): Challenge | undefined;
  /** Returns the challenge that asks for all of these types, in whatever order they are given; undefined if one is unknown or they cannot be combined. */
  requiring(types: readonly string[]): Challenge | undefined;
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
  const types = [...byType.keys()];
  const combinations = combinationsOf([...byType.values()]);
  const combined = new Map(combinations.map((challenge) => [challenge.type, challenge]));
  return {
    types,
    challenges: [...byType.values()],
    combinations,
    find: (type) => byType.get(type) ?? combined.get(type),
    requiring: (wanted) => {
      const inOrder = types.filter((type) => wanted.includes(type));
      if (inOrder.length < new Set(wanted).size) return undefined;
      const type = inOrder.join('+');
      return byType.get(type) ?? combined.get(type);
    },
  };
}

/** Returns each choice of challenges that fit in one sitting, fewer parts first, each in the order of the list. */
function combinationsOf(challenges: readonly Challenge[]): readonly Challenge[] {
  let choices: readonly (readonly Challenge[])[] = challenges.map((challenge) => [challenge]);
  const found: Challenge[] = [];
  for (let count = 2; count <= mostParts; count += 1) {
    choices = choices.flatMap((choice) =>
      challenges.slice(challenges.indexOf(choice.at(-1) as Challenge) + 1).map((further) => [...choice, further]),
    );
    found.push(...choices.filter((choice) => whyNotInOneSitting(choice) === undefined).map(inOneSitting));
  }
  return found;
}

function assertNoDefects(challenge: Challenge): void {
  const names = [challenge.type, ...Object.keys(challenge.states), ...Object.keys(challenge.limits)];
  const joined = names.find((name) => /[+.]/.test(name));
  if (joined !== undefined && !challenge.parts)
    throw new ChallengeDefect(challenge.type, `${joined} has a dot or a plus, which join names of several challenges`);
  if (!Object.hasOwn(challenge.states, challenge.initialState)) {
    throw new ChallengeDefect(challenge.type, `there is no initial state ${challenge.initialState}`);
  }
  const { legs, states, hints, measurements } = challenge;
  const missing = [...(legs?.states ?? []), ...(legs?.opening ?? [])].find((state) => !Object.hasOwn(states, state));
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
