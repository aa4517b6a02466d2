import type { Measurement } from '@liveness/domain';
import type { StateResult } from '@liveness/challenge-kernel';
import { allMet, fail, measure, next, pass, stay } from '@liveness/challenge-kernel';
import { headTurn } from '@liveness/face-geometry';
import type { HeadTurn } from '@liveness/face-geometry';
import type { TurnLimits } from '../limits';
import { imageOf } from '../params';
import { type Judged, isTurnedTo, judgeSideways, judgeUpDown } from './judge';
import { measureFaces } from './one-face';
import type { TurnMemory, TurnState } from './state';

/** The states that judge the legs, in order. */
export const legStates = ['first', 'second', 'third'] as const;

/**
 * Returns the state that judges a leg. The leg's first frame is only read (`nearly_there`). A later frame
 * reaches the leg or misses it; there are at most `maxLegFrames`. The client is told how each was read, until one
 * reaches the leg, because the browser's detector and the server's differ by a bias for each person and pose.
 */
export function legState(index: number): TurnState {
  return (observation, { params, limits, memory: before }) => {
    const { reading: _ofBefore, ...memory } = before;
    const { face, faces, hint } = measureFaces(observation);
    if (!face) return stay(memory, hint, [faces]);
    const image = imageOf(params);
    const leg = params.legs[index];
    const turn = memory.start && headTurn(memory.start, face, image);
    if (!leg || !memory.start || !turn) return stay(memory, 'face_unclear', [faces]);

    const turned = isTurnedTo(leg, turn) ? [...memory.turned, face] : memory.turned;
    const seen = { ...memory, legFrames: memory.legFrames + 1, turned, reading: readingOf(turn) };
    const count = measure('legFrames', seen.legFrames, '<=', limits.maxLegFrames);
    if (seen.legFrames === 1) return stay(seen, 'nearly_there', [faces, count]);

    const roll = measure('rollChangeDegrees', Math.abs(turn.rollDegrees), '<=', limits.maxRollChangeDegrees);
    const evidence = { turn, start: memory.start, face, turned, image };
    const judged = leg.rightDegrees !== 0 ? judgeSideways(evidence, leg, limits) : judgeUpDown(evidence, leg, limits);
    const measured = [faces, count, roll, ...judged.measurements];
    if (roll.met && allMet(judged.measurements)) return reached(memory, index, params.legs.length, measured);
    const missedBy = roll.met ? judged : { hint: 'keep_upright', reason: 'head_tilted' };
    return missed(seen, missedBy, measured, limits);
  };
}

/** Returns how far a head has turned, as the mean of both measurements, which guides the person. */
function readingOf({ parallax, reported }: HeadTurn): NonNullable<TurnMemory['reading']> {
  return { rightDegrees: (parallax.x + reported.x) / 2, upDegrees: (parallax.y + reported.y) / 2 };
}

function reached(
  { start }: TurnMemory,
  index: number,
  legCount: number,
  measured: readonly Measurement[],
): StateResult<TurnMemory> {
  const following = index + 1 < legCount ? legStates[index + 1] : undefined;
  const memory: TurnMemory = { ...(start && { start }), legFrames: 0, turned: [] };
  return following ? next(memory, following, measured) : pass(memory, measured);
}

function missed(
  memory: TurnMemory,
  { hint, reason }: Pick<Judged, 'hint' | 'reason'>,
  measured: readonly Measurement[],
  { maxLegFrames }: TurnLimits,
): StateResult<TurnMemory> {
  return memory.legFrames < maxLegFrames ? stay(memory, hint, measured, reason) : fail(memory, reason, measured);
}
