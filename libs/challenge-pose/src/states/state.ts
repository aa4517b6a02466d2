import type { State } from '@liveness/challenge-kernel';
import type { PoseLimits } from '../limits';
import type { PoseMemory } from '../memory';
import type { PoseParams } from '../params';

export type PoseState = State<PoseParams, PoseLimits, PoseMemory>;
