import type { Challenge } from '@liveness/challenge-kernel';
import { createRegistry } from '@liveness/challenge-kernel';
import { light } from '@liveness/challenge-light';
import { nose } from '@liveness/challenge-nose';
import { pose } from '@liveness/challenge-pose';
import { turn } from '@liveness/challenge-turn';

/** Every challenge of this project. To add one, import it and list it here. */
export const challenges: readonly Challenge[] = [nose, pose, turn, light];

/** The challenges that a deployment may enable. */
export const registry = createRegistry(challenges);
