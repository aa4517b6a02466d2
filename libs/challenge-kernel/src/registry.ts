import { presetNames } from '@liveness/domain';
import type { Challenge } from './challenge';
import { ChallengeDefect } from './challenge';
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
  for (const preset of presetNames) {
    const [problem] = checkLimits(challenge.limits, presetLimits(challenge.limits, preset));
    if (problem)
      throw new ChallengeDefect(challenge.type, `preset ${preset}, limit ${problem.path}: ${problem.message}`);
  }
}
