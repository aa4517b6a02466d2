import type { Face, TurnReading } from '@liveness/domain';
import type { State } from '@liveness/challenge-kernel';
import type { TurnLimits } from '../limits';
import type { TurnParams } from '../params';

export interface TurnMemory {
  /** The face of the first frame, with which all others are compared. */
  readonly start?: Face;
  /** Frames of the present leg so far, the first of which was only read. */
  readonly legFrames: number;
  /** How the last frame was read, if its leg began with it: what the client is told. */
  readonly reading?: TurnReading;
}

export const initialMemory: TurnMemory = { legFrames: 0 };

export type TurnState = State<TurnParams, TurnLimits, TurnMemory>;
