import type { Face, TurnReading } from '@liveness/domain';
import type { State } from '@liveness/challenge-kernel';
import type { TurnLimits } from '../limits';
import type { TurnParams } from '../params';

export interface TurnMemory {
  /** The face of the first frame, with which all others are compared. */
  readonly start?: Face;
  /** The faces by which the present leg was judged so far, the first of which was only read. */
  readonly legFaces: readonly Face[];
  /** How the last frame was read, if its leg began with it: what the client is told. */
  readonly reading?: TurnReading;
}

export const initialMemory: TurnMemory = { legFaces: [] };

export type TurnState = State<TurnParams, TurnLimits, TurnMemory>;
