import * as fc from 'fast-check';
import { pass, stay } from './state-results';
import { decide, inCaptureOrder } from './decide';
import { toyChallenge, toyLimits } from './testing/toy-challenge';

describe('inCaptureOrder', () => {
  function frames(...times: readonly number[]) {
    return times.map((capturedAt, uploaded) => ({ capturedAt, uploaded }));
  }

  it('orders times as numbers, not as text', () => {
    expect(inCaptureOrder(frames(1000, 999, -5, -10)).map(({ capturedAt }) => capturedAt)).toEqual([
      -10, -5, 999, 1000,
    ]);
  });

  it('keeps the order of upload where times are equal', () => {
    expect(inCaptureOrder(frames(7, 3, 7, 3)).map(({ uploaded }) => uploaded)).toEqual([1, 3, 0, 2]);
  });

  it('leaves the given list as it is', () => {
    const given = Object.freeze(frames(2, 1));
    inCaptureOrder(given);
    expect(given.map(({ capturedAt }) => capturedAt)).toEqual([2, 1]);
  });

  it('orders like a stable sort, whatever the times', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -3, max: 3 })), (times) => {
        const ordered = inCaptureOrder(frames(...times));
        const sorted = ordered.every((frame, index) => {
          const before = ordered[index - 1];
          return (
            !before ||
            before.capturedAt < frame.capturedAt ||
            (before.capturedAt === frame.capturedAt && before.uploaded < frame.uploaded)
          );
        });
        expect(sorted).toBeTrue();
        expect(ordered).toHaveSize(times.length);
      }),
    );
  });
});

describe('decide', () => {
  const empty = { faces: [] };

  it('takes frames in order of capture time, however they arrived', () => {
    const passesOnSecond = toyChallenge({
      states: {
        waiting: ({ faces }, { memory }) =>
          memory.seen === 1 && faces.length === 1 ? pass(memory) : stay({ seen: memory.seen + 1 }, 'wait'),
      },
    });
    const late = { capturedAt: 1000, observation: { faces: [{ landmarks: [] }] } };
    expect(decide(passesOnSecond, {}, toyLimits, [late, { capturedAt: 999, observation: empty }]).verdict).toBe(
      'passed',
    );
  });

  it('does not look at frames after the decision', () => {
    let looks = 0;
    const quick = toyChallenge({
      states: {
        waiting: (_observation, { memory }) => {
          looks += 1;
          return pass(memory);
        },
      },
    });
    decide(
      quick,
      {},
      toyLimits,
      [0, 1, 2].map((capturedAt) => ({ capturedAt, observation: empty })),
    );
    expect(looks).toBe(1);
  });
});
