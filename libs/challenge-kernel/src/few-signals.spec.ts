import { pass, stay } from './state-results';
import { decide } from './decide';
import { anyNumberOfSignals } from './few-signals';
import { toyChallenge, toyLimits } from './testing/toy-challenge';

describe('an attempt with a limit on signals', () => {
  const passesWithSecondFrame = toyChallenge({
    states: {
      waiting: (_observation, { memory }) =>
        memory.seen === 1 ? pass(memory) : stay({ seen: memory.seen + 1 }, 'wait'),
    },
  });
  const limits = { ...toyLimits, maxSignals: 1 };
  const frames = [100, 200].map((capturedAt) => ({ capturedAt, observation: { faces: [] } }));
  const decided = (signals: number | undefined, maxSignals = 1) =>
    decide(passesWithSecondFrame, {}, { ...limits, maxSignals }, frames, { signals });

  it('passes with as many signals as allowed, and its trace shows the number', () => {
    const { verdict, reason, state, trace } = decided(1);
    expect([verdict, reason, state]).toEqual(['passed', 'passed', 'signals']);
    expect(trace.slice(-2).map((step) => [step.frame, step.state, step.answer])).toEqual([
      [1, 'waiting', 'next'],
      [1, 'signals', 'pass'],
    ]);
    expect(trace.at(-1)?.measurements).toEqual([{ name: 'signals', value: 1, relation: '<=', limit: 1, met: true }]);
  });

  it('fails with more signals than allowed', () => {
    const { verdict, reason, trace } = decided(2);
    expect([verdict, reason]).toEqual(['failed', 'signals']);
    expect(trace.at(-1)).toEqual({
      frame: 1,
      state: 'signals',
      answer: 'fail',
      code: 'signals',
      measurements: [{ name: 'signals', value: 2, relation: '<=', limit: 1, met: false }],
    });
  });

  it('is decided as usual if any number is allowed or nobody counted signals', () => {
    const untouched = decide(passesWithSecondFrame, {}, toyLimits, frames);
    expect(decided(5, anyNumberOfSignals)).toEqual(untouched);
    expect(decided(undefined, 0)).toEqual(untouched);
  });

  it('keeps the reason of an earlier failure', () => {
    expect(decide(passesWithSecondFrame, {}, limits, frames.slice(1), { signals: 9 })).toEqual(
      jasmine.objectContaining({ verdict: 'failed', reason: 'exhausted', state: 'waiting' }),
    );
  });

  it('requires no comparisons if it has too many signals to pass', () => {
    const compared = { ...limits, minSimilarity: 80, comparedFrames: 0 };
    expect(decide(passesWithSecondFrame, {}, compared, frames, { signals: 1 }).comparisonsMissing).toBe(1);
    expect(Object.keys(decide(passesWithSecondFrame, {}, compared, frames, { signals: 2 }))).not.toContain(
      'comparisonsMissing',
    );
  });
});
