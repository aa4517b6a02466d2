import { createRegistry } from '@liveness/challenge-kernel';
import type { Challenge } from '@liveness/challenge-kernel';

/** Every challenge of this project: to add one, import it and name it here. */
export const challenges: readonly Challenge[] = [];

/** The challenges that a deployment may enable. */
export const registry = createRegistry(challenges);
