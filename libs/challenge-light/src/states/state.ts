import type { Face } from '@liveness/domain';
import type { State } from '@liveness/challenge-kernel';
import type { LightLimits } from '../limits';
import type { LegSlot, LightParams } from '../params';
import { legSlots, slotAfter } from '../params';
import type { LitFrame } from '../read-light';

export interface LightMemory {
  /** The face in the dark frame of the sequence that runs. */
  readonly start?: Face;
  /** The frames of the sequence that runs: the dark one, then one for each colour. */
  readonly frames: readonly LitFrame[];
}

export const initialMemory: LightMemory = { frames: [] };

export type LightState = State<LightParams, LightLimits, LightMemory>;

const slots = Array.from({ length: legSlots.length + 1 }, (_, count) => slotAfter(count) as LegSlot);

/** Returns the position that a state judges; undefined for one that LIGHT does not have. */
export function slotOfState(state: string): LegSlot | undefined {
  return slots.find(({ sequence, step }) => state === (step < 0 ? darkState(sequence) : colourState(sequence, step)));
}

const darkStates = ['dark', 'darkAgain', 'darkOnceMore'] as const;
const numbers = ['first', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh'] as const;
const again = ['', 'Again', 'OnceMore'] as const;

/** Returns the name of the state that waits for the dark frame of a sequence. */
export function darkState(sequence: number): string {
  return darkStates[sequence] ?? darkStates[0];
}

/** Returns the name of the state that waits for a frame under a colour of a sequence. */
export function colourState(sequence: number, step: number): string {
  return `${numbers[step] ?? numbers[0]}${again[sequence] ?? ''}`;
}
