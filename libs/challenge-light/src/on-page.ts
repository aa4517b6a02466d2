import type { ChallengeOnPage } from '@liveness/challenge-kernel';
import { LightParams, legSlots, mostSequences, told } from './params';
import { type LightMemory, colourState, darkState } from './states/state';

const stateOf = ({ sequence, step }: (typeof legSlots)[number]) =>
  step < 0 ? darkState(sequence) : colourState(sequence, step);

/** What a page needs of LIGHT: it glows as it is told, and knows nothing of what a face should answer. */
export const lightOnPage = {
  type: 'LIGHT',
  frames: 'as-camera',
  params: LightParams,
  legs: {
    states: legSlots.map(stateOf),
    told,
    // A page says first why the sequence was stopped.
    opening: Array.from({ length: mostSequences - 1 }, (_, before) => darkState(before + 1)),
  },
} as const satisfies ChallengeOnPage<LightParams, LightMemory>;
