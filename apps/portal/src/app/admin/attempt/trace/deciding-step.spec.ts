import type { TraceStep } from '@liveness/contract';
import { decidingFrame, decidingMeasurement, decidingStep } from './deciding-step';

describe('the step at which a decision fell', () => {
  const step = (frame: number, ...measurements: TraceStep['measurements']): TraceStep => ({ frame, state: 'nose', answer: 'fail', measurements });
  const held = (name: string, value: number, limit: number, met: boolean) => ({ name, value, relation: '<=' as const, limit, met });
  const frames = [1, 2, 3].map((sequence) => ({ sequence, capturedAt: sequence, receivedAt: '', digest: '', byteLength: 0 }));

  it('is the last of the trace, and its frame the one to look at first', () => {
    const trace = [step(0), step(1)];
    expect(decidingStep({ trace })).toBe(trace[1]);
    expect(decidingFrame({ trace, frames })).toBe(1);
  });

  it('is none without a decision: the last frame is looked at, if there is any', () => {
    expect(decidingStep({})).toBeUndefined();
    expect(decidingFrame({ frames })).toBe(2);
    expect(decidingFrame({ frames: [] })).toBe(0);
    expect(decidingFrame({ frames: [], trace: [step(7)] })).toBe(0);
  });

  it('is told by what was furthest past its limit', () => {
    expect(decidingMeasurement(step(0, held('x', 12, 10, false), held('y', 40, 10, false), held('z', 1, 2, true)))?.name).toBe('y');
  });

  it('is told by the last measurement where all were met, and by none where nothing was measured', () => {
    expect(decidingMeasurement(step(0, held('x', 1, 10, true), held('z', 1, 2, true)))?.name).toBe('z');
    expect(decidingMeasurement(step(0))).toBeUndefined();
  });
});
