import type { SearchEffort } from '../attackers/search';
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
