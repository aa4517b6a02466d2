import type { Face, TurnReading } from '@liveness/domain';
import type { State } from '@liveness/challenge-kernel';
import type { TurnLimits } from '../limits';
import type { TurnParams } from '../params';

export interface TurnMemory {
  /** The face of the first frame, with which all others are compared. */
  readonly start?: Face;
  /** Frames of the current leg so far, including the first, which was only read. */
  readonly legFrames: number;
  /** Faces of the current leg that were turned to its side: the depth of the nose is judged by all of them. */
  readonly turned: readonly Face[];
  /** The reading of the last frame, if it did not reach its leg: what the client is told. */
  readonly reading?: TurnReading;
}

export const initialMemory: TurnMemory = { legFrames: 0, turned: [] };

export type TurnState = State<TurnParams, TurnLimits, TurnMemory>;
