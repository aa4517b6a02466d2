import type { TraceStep } from '@liveness/contract';
import { decidingFrame, decidingMeasurement, decidingStep, isMeasured } from './deciding-step';

describe('the deciding step', () => {
  const step = (frame: number, ...measurements: TraceStep['measurements']): TraceStep => ({
    frame,
    state: 'nose',
    answer: 'fail',
    measurements,
  });
  const held = (name: string, value: number, limit: number, met: boolean) => ({
    name,
    value,
    relation: '<=' as const,
    limit,
    met,
  });
  const frames = [1, 2, 3].map((sequence) => ({
    sequence,
    capturedAt: sequence,
    receivedAt: '',
    digest: '',
    byteLength: 0,
  }));

  it('is the last one of the trace, and its frame is selected first', () => {
    const trace = [step(0), step(1)];
    expect(decidingStep({ trace })).toBe(trace[1]);
    expect(decidingFrame({ trace, frames })).toBe(1);
  });

  it('does not exist without a decision, so the last frame is selected first, if there is any', () => {
    expect(decidingStep({})).toBeUndefined();
    expect(decidingFrame({ frames })).toBe(2);
    expect(decidingFrame({ frames: [] })).toBe(0);
    expect(decidingFrame({ frames: [], trace: [step(7)] })).toBe(0);
  });

  it('is explained by the measurement of its reason that is furthest past its limit', () => {
    const outside = step(
      0,
      held('faceOutsideAreaX', 12, 10, false),
      held('faceOutsideAreaY', 40, 10, false),
      held('stateElapsedMs', 9000, 100, false),
    );
    expect(decidingMeasurement('NOSE', outside, 'left_area')?.name).toBe('faceOutsideAreaY');
    expect(decidingMeasurement('NOSE', outside, 'timeout')?.name).toBe('stateElapsedMs');
  });

  it('is explained by measurements of its own challenge', () => {
    const flat = step(0, held('foreshorteningDepth', 9, 1, false), held('mostRelief', 0.01, 0.12, false));
    expect(decidingMeasurement('TURN', flat, 'not_a_head')?.name).toBe('foreshorteningDepth');
    expect(decidingMeasurement('LIGHT', flat, 'not_a_head')?.name).toBe('mostRelief');
    expect(isMeasured('NOSE', 'too_few_frames')).toBeTrue();
    expect(isMeasured('POSE', 'too_few_frames')).toBeFalse();
    expect(decidingMeasurement('UNKNOWN', flat, 'not_a_head')?.name).toBe('foreshorteningDepth');
  });

  it('is explained by the first that was not met, if they are of different kinds', () => {
    const weak = step(0, held('leastRelief', -3, 0.05, false), held('screenAnswer', 0.03, 0.04, false));
    expect(decidingMeasurement('LIGHT', weak, 'light_too_weak')?.name).toBe('screenAnswer');
  });

  it('is explained without a number when its reason has none, or its measurements were met or are missing', () => {
    const counted = step(0, held('noseFrames', 3, 12, false), held('trajectoryPoints', 6, 4, true));
    expect(decidingMeasurement('NOSE', counted, 'too_few_points')).toBeUndefined();
    expect(decidingMeasurement('POSE', counted, 'eyes')).toBeUndefined();
    expect(decidingMeasurement('POSE', step(0), 'face_rotation')).toBeUndefined();
    expect(decidingMeasurement('NOSE', counted, 'constructor')).toBeUndefined();
  });
});
