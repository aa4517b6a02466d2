import * as z from 'zod/mini';
import { stay } from '../state-results';
import type { Challenge, CommonLimits } from '../challenge';
import { commonLimits } from '../common-limits';
import { everywhere } from '../limits';

/** The number of frames that a toy's states have seen. */
export interface ToyMemory {
  readonly seen: number;
}

export type Toy = Challenge<unknown, CommonLimits, ToyMemory>;

/** The smallest challenge that keeps the contract, with what a spec wants otherwise. */
export function toyChallenge(difference: Partial<Toy> = {}): Toy {
  return {
    type: 'TOY',
    frames: 'as-camera',
    params: z.unknown(),
    metadata: z.unknown(),
    limits: commonLimits(everywhere(5)),
    draw: () => ({}),
    initialState: 'waiting',
    initialMemory: { seen: 0 },
    states: { waiting: (_observation, { memory }) => stay({ seen: memory.seen + 1 }, 'wait') },
    hints: ['wait'],
    reasons: [],
    measurements: [],
    ...difference,
  };
}

export const toyLimits: CommonLimits = { frameCap: 5, stateTimeoutMs: 10_000 };
