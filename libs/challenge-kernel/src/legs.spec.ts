import type { ObservedFrame } from './challenge';
import * as fc from 'fast-check';
import { decide } from './decide';
import type { LimitSpec } from './limits';
import { inDecidingOrder } from './legs';
import { fail, next, pass, stay } from './state-results';
import { createRegistry } from './registry';
import { tellingAfter } from './telling';
import type { Toy } from './testing/toy-challenge';
import { toyChallenge, toyLimits } from './testing/toy-challenge';

describe('inDecidingOrder', () => {
  function frames(...times: readonly number[]) {
    return times.map((capturedAt, uploaded) => ({ capturedAt, uploaded }));
  }

  it('sorts times as numbers, not as text', () => {
    expect(inDecidingOrder(frames(1000, 999, -5, -10)).map(({ capturedAt }) => capturedAt)).toEqual([
      -10, -5, 999, 1000,
    ]);
  });

  it('keeps the upload order of frames with equal times', () => {
    expect(inDecidingOrder(frames(7, 3, 7, 3)).map(({ uploaded }) => uploaded)).toEqual([1, 3, 0, 2]);
  });

  it('does not change its argument', () => {
    const given = Object.freeze(frames(2, 1));
    inDecidingOrder(given);
    expect(given.map(({ capturedAt }) => capturedAt)).toEqual([2, 1]);
  });

  it('sorts like a stable sort, for any times', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -3, max: 3 })), (times) => {
        const ordered = inDecidingOrder(frames(...times));
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

  it('puts frames that were received before a leg was told first, whatever their capture times', () => {
    const [late, early] = [
      { capturedAt: 1, legsTold: 1 },
      { capturedAt: 9, legsTold: 0 },
    ];
    expect(inDecidingOrder([late, early, { capturedAt: 5 }])).toEqual([{ capturedAt: 5 }, early, late]);
  });

  it('keeps the order of reception within a leg, whatever the capture times', () => {
    const [first, second, third] = [
      { capturedAt: 9, legsTold: 1, sequence: 2 },
      { capturedAt: 1, legsTold: 1, sequence: 3 },
      { capturedAt: 5, legsTold: 2, sequence: 4 },
    ];
    expect(inDecidingOrder([second, third, first])).toEqual([first, second, third]);
  });

  it('goes by capture time before a leg is told, where frames may be sent in parallel', () => {
    const [first, second] = [
      { capturedAt: 1, sequence: 2 },
      { capturedAt: 9, sequence: 1 },
    ];
    expect(inDecidingOrder([second, first])).toEqual([first, second]);
  });

  it('goes by capture time within a leg where the order of reception is not known', () => {
    const [first, second] = [
      { capturedAt: 1, legsTold: 1 },
      { capturedAt: 9, legsTold: 1 },
    ];
    expect(inDecidingOrder([second, first])).toEqual([first, second]);
  });
});

/** Two legs: each is reached by a frame with as many faces as its number; five faces fail the attempt. */
const legged = toyChallenge({
  draw: () => ({ legs: ['one', 'two'] }),
  initialState: 'ready',
  states: {
    ready: ({ faces }, { memory }) => (faces.length === 0 ? next(memory, 'one') : stay(memory, 'wait')),
    one: ({ faces }, { memory }) =>
      faces.length === 5
        ? fail(memory, 'crowd')
        : faces.length === 1
          ? next({ seen: 1 }, 'two')
          : stay({ seen: faces.length }, 'wait'),
    two: ({ faces }, { memory }) => (faces.length === 2 ? pass(memory) : stay(memory, 'wait')),
  },
  legs: {
    states: ['one', 'two'],
    told: (params, count) => ({ legs: (params as { legs: string[] }).legs.slice(0, count) }),
    reading: ({ seen }) => (seen === 3 ? { rightDegrees: 7, upDegrees: 0 } : undefined),
  },
  hints: ['wait', 'leg_not_told'],
  reasons: ['crowd'],
  measurements: ['legsTold'],
});

const params = { legs: ['one', 'two'] };

function frame(capturedAt: number, faces: number, legsTold?: number): ObservedFrame {
  return {
    capturedAt,
    observation: { faces: Array.from({ length: faces }, () => ({ landmarks: [] })) },
    ...(legsTold !== undefined && { legsTold }),
  };
}

describe('a challenge with legs', () => {
  const told = (frames: readonly ObservedFrame[]) =>
    tellingAfter<unknown, typeof toyLimits, Toy['initialMemory']>(legged, params, toyLimits, frames);

  it('passes if each leg is reached after it was told', () => {
    expect(decide(legged, params, toyLimits, [frame(1, 0), frame(2, 1, 1), frame(3, 2, 2)]).verdict).toBe('passed');
  });

  it('does not count a frame for a leg that was told after the frame was received', () => {
    const { verdict, trace } = decide(legged, params, toyLimits, [frame(1, 0), frame(2, 1, 1), frame(3, 2, 1)]);
    expect(verdict).toBe('failed');
    expect(trace.at(-1)).toEqual({
      frame: 2,
      state: 'two',
      answer: 'stay',
      code: 'leg_not_told',
      measurements: [
        jasmine.objectContaining({ name: 'stateElapsedMs' }),
        { name: 'legsTold', value: 1, relation: '>=', limit: 2, met: false },
      ],
    });
  });

  it('does not count a late frame as early because of its capture time', () => {
    const backdated = [frame(5, 0), frame(6, 1, 1), frame(2, 2, 2)];
    expect(decide(legged, params, toyLimits, backdated).verdict).toBe('passed');
    const rehearsed = [frame(1, 0), frame(900, 2), frame(2, 1, 1)];
    expect(decide(legged, params, toyLimits, rehearsed).verdict).toBe('failed');
  });

  it('tells a leg only after the previous leg was reached', () => {
    expect(told([])).toEqual({ legs: 0, done: false });
    expect(told([frame(1, 3)])).toEqual({ legs: 0, done: false });
    expect(told([frame(1, 0)])).toEqual({ legs: 1, done: false });
    expect(told([frame(1, 0), frame(2, 1, 1)])).toEqual({ legs: 2, done: false });
  });

  it('reports that nothing is left to tell, whether the attempt passed or failed', () => {
    expect(told([frame(1, 0), frame(2, 1, 1), frame(3, 2, 2)])).toEqual({ legs: 2, done: true });
    expect(told([frame(1, 0), frame(2, 5, 1)]).done).toBeTrue();
  });

  it('returns only the reading of the last frame, and only if the leg has one', () => {
    expect(told([frame(1, 0), frame(2, 3, 1)]).reading).toEqual({ rightDegrees: 7, upDegrees: 0 });
    expect(told([frame(1, 0), frame(2, 3, 1), frame(3, 1, 1)]).reading).toBeUndefined();
  });

  it('returns no reading for a frame that no state saw', () => {
    const fresh = { ...toyLimits, freshFrames: 1 };
    const frames = [frame(1, 0), frame(2, 3, 1), { ...frame(3, 3, 1), usedBefore: true }];
    expect(tellingAfter(legged, params, fresh, frames.slice(0, 2)).reading).toBeDefined();
    expect(tellingAfter(legged, params, fresh, frames).reading).toBeUndefined();
  });

  describe('with limits for the time from telling to reception', () => {
    const hasty = { ...toyLimits, minDelayMs: 300, maxDelayMs: 2_000 };
    const after = (sinceToldMs: number) => [frame(1, 0), { ...frame(2, 1, 1), sinceToldMs }];
    const last = (sinceToldMs: number) => decide(legged, params, hasty, after(sinceToldMs)).trace.at(-1);

    it('counts frames within them, both included', () => {
      for (const sinceToldMs of [300, 900, 2_000])
        expect(tellingAfter(legged, params, hasty, after(sinceToldMs)).legs).toBe(2);
    });

    it('passes over a frame that no page could have shown yet', () => {
      expect(last(299)).toEqual(
        jasmine.objectContaining({
          answer: 'stay',
          code: 'too_early',
          measurements: [
            jasmine.objectContaining({ name: 'stateElapsedMs' }),
            { name: 'sinceToldMs', value: 299, relation: '>=', limit: 300, met: false },
            jasmine.objectContaining({ name: 'sinceToldMs', limit: 2_000, met: true }),
          ],
        }),
      );
    });

    it('passes over a frame that took too long, and says so if no other follows', () => {
      expect(last(2_001)?.code).toBe('too_late');
      expect(decide(legged, params, hasty, after(2_001)).reason).toBe('too_late');
    });

    it('does not hold a time against them that nobody knows, as of attempts that were stored before it was kept', () => {
      expect(tellingAfter(legged, params, hasty, [frame(1, 0), frame(2, 1, 1)]).legs).toBe(2);
    });
  });

  it('ends for the reason of what came before if no frame follows that something new waits for', () => {
    const states = {
      ...legged.states,
      one: (...[{ faces }, { memory }]: Parameters<Toy['states'][string]>) =>
        faces.length === 1 ? next(memory, 'two', [], 'crowd') : stay(memory, 'wait'),
    };
    const reasonOf = (opening: readonly string[], frames: readonly ObservedFrame[]) =>
      decide({ ...legged, states, legs: { ...legged.legs!, opening } }, params, toyLimits, frames).reason;
    const stopped = [frame(1, 0), frame(2, 1, 1)];
    expect(reasonOf(['two'], stopped)).toBe('crowd');
    expect(reasonOf(['two'], [...stopped, frame(3, 2, 1)]))
      .withContext('one that does not count')
      .toBe('crowd');
    expect(reasonOf(['two'], [...stopped, frame(3, 0, 2)]))
      .withContext('one that counts')
      .toBe('exhausted');
    expect(reasonOf([], stopped)).withContext('nothing new').toBe('exhausted');
  });

  it('cannot be registered with limits for that time, but without hints for frames outside', () => {
    const { minSimilarity: _any, ...limits } = legged.limits as Record<string, LimitSpec>;
    const delayed = { ...legged, limits: { ...limits, maxDelayMs: limits['stateTimeoutMs'] } } as unknown as Toy;
    expect(() => createRegistry([delayed])).toThrowError(/declares too_early, too_late and sinceToldMs/);
  });

  it('cannot be registered without a state for each leg, or without a hint for early frames', () => {
    const legs = { states: ['three'], told: () => params };
    expect(() => createRegistry([{ ...legged, legs }])).toThrowError(/no state three for a leg/);
    expect(() => createRegistry([{ ...legged, hints: ['wait'] }])).toThrowError(/declares leg_not_told/);
    expect(() => createRegistry([legged])).not.toThrow();
  });
});
