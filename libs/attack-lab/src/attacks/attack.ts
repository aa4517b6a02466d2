import type { TurnParams } from '@liveness/challenge-turn';
import type { SearchEffort } from '../attackers/search';
import type { TurnAttempt } from '../attackers/turn-attempt';
import type { Task } from '../attempt/task';
import type { RandomNumber } from '../random';
import type { World } from '../view/world';

/** What an attacker has at hand for one attempt. */
export interface Means {
  readonly world: World;
  /** Whom the attacker wants to pass for. */
  readonly person: string;
  readonly random: RandomNumber;
  /** How much is tried; as much as usual where absent. */
  readonly effort?: SearchEffort;
}

/** A way to attack a challenge. */
export interface Attack {
  /** The species, as it is reported. */
  readonly name: string;
  readonly challenge: string;
  /** Of whom there is what the attack needs. */
  people(world: World): readonly string[];
  /** Whether the best attempt that the attacker finds for a drawn task is accepted. */
  succeeds(task: Task, means: Means): boolean;
}

/** An attack on TURN of which the frames are known, so that they may be a part of more. */
export interface TurnAttack extends Attack {
  /** Returns the best attempt that the attacker finds; undefined where none passes. */
  attempt(task: Task<TurnParams>, means: Means): TurnAttempt | undefined;
}

export function attackBy(
  attack: Omit<TurnAttack, 'succeeds' | 'challenge'> & { readonly challenge?: 'TURN' },
): TurnAttack {
  return {
    ...attack,
    challenge: 'TURN',
    succeeds: (task, means) => attack.attempt(task as Task<TurnParams>, means)?.isThrough === true,
  };
}
