import { fail, measure, next, pass } from '@liveness/challenge-kernel';
import { shiftPercent } from '@liveness/face-geometry';
import { judge } from '../judge';
import { imageOf } from '../params';
import { readyFace } from './ready-face';
import type { LightState } from './state';
import { colourState, darkState, initialMemory } from './state';

/**
 * Returns the state that takes one frame under a colour. A face that looked away or moved ends the sequence, and the next one begins, if there is one. The last colour is
 * judged with all before.
 */
export function colourStep(sequence: number, step: number): LightState {
  return (observation, { params, limits, memory }) => {
    const ready = readyFace(observation, params, limits);
    const shown = params.sequences[sequence]?.[step];
    const moved = measure(
      'shiftPercent',
      memory.start && ready.face ? (shiftPercent(memory.start, ready.face, imageOf(params)) ?? Infinity) : 0,
      '<=',
      limits.maxShiftPercent,
    );
    const measurements = [...ready.measurements, moved];
    if (!ready.face || !moved.met || !shown) {
      return sequence + 1 < params.sequences.length
        ? next(initialMemory, darkState(sequence + 1), measurements, 'looked_away')
        : fail(memory, 'looked_away', measurements);
    }
    const frames = [...memory.frames, { shown, light: ready.light }];
    const after = { ...memory, frames };
    if (step + 1 < params.stepCount) return next(after, colourState(sequence, step + 1), measurements);
    const { reason, measurements: judged } = judge(frames, limits);
    return reason ? fail(after, reason, [...measurements, ...judged]) : pass(after, [...measurements, ...judged]);
  };
}
