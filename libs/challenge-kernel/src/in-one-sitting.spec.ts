import type { FaceComparison } from '@liveness/domain';
import * as z from 'zod/mini';
import type { Challenge, ObservedFrame } from './challenge';
import { commonLimits } from './common-limits';
import { comparisonsWanted, decide } from './decide';
import { inOneSitting } from './in-one-sitting';
import { everywhere, presets } from './limits';
import { measure } from './measurement';
import { stepsOfPart } from './parts';
import { createRegistry } from './registry';
import { limitsInOneSitting } from './sitting-limits';
import { fail, next, pass, stay } from './state-results';
import { tellingAfter } from './telling';
import { limitsUnder, presetLimits } from './thresholds';
import { thresholdsInOneSitting } from './sitting-limits';
import type { Toy } from './testing/toy-challenge';
import { toyChallenge } from './testing/toy-challenge';

const faces = (count: number) => Array.from({ length: count }, () => ({ landmarks: [] }));

/** Passes once a frame shows one face; two are a refusal. The whole task is told at the start. */
const plain = toyChallenge({
  type: 'PLAIN',
  params: z.object({ secret: z.string() }),
  draw: () => ({ secret: 'plain' }),
  limits: commonLimits(everywhere(5), presets(0, 1, 1), everywhere(10_000)),
  states: {
    waiting: ({ faces: seen }, { memory }) => {
      const one = measure('faces', seen.length, '=', 1);
      if (seen.length > 1) return fail(memory, 'crowd', [one]);
      return one.met ? pass({ seen: memory.seen + 1 }, [one]) : stay(memory, 'wait', [one]);
    },
  },
  reasons: ['crowd'],
  measurements: ['faces'],
});

/** The same in two legs, the second told after the first; more than three faces cannot be judged. */
const legged = toyChallenge({
  type: 'LEGGED',
  params: z.object({ legs: z.array(z.string()) }),
  draw: () => ({ legs: ['left', 'right'] }),
  limits: commonLimits(everywhere(7), presets(0, 0, 1), everywhere(3_000)),
  initialState: 'start',
  states: {
    start: (_observation, { memory }) => next(memory, 'one'),
    one: ({ faces: seen }, { memory }) =>
      seen.length > 3
        ? fail(memory, 'too_bright')
        : seen.length === 1
          ? next({ seen: memory.seen + 1 }, 'two')
          : stay(memory, 'wait'),
    two: ({ faces: seen }, { memory }) => (seen.length === 1 ? pass(memory) : stay(memory, 'wait')),
  },
  legs: {
    states: ['one', 'two'],
    told: (params, count) => ({ legs: (params as { legs: string[] }).legs.slice(0, count) }),
    reading: ({ seen }) => (seen > 0 ? { rightDegrees: seen, upDegrees: 0 } : undefined),
  },
  hints: ['wait', 'leg_not_told'],
  reasons: ['too_bright'],
  unjudged: ['too_bright'],
  measurements: ['legsTold'],
});

const asked = (challenge: Toy) => challenge as unknown as Challenge;
const both = inOneSitting([asked(plain), asked(legged)]);
const limits = presetLimits(both.limits, 'standard');
const params = both.draw({ image: { width: 480, height: 480 }, metadata: {} }, limits, (min) => min);

function frame(capturedAt: number, count: number, legsTold = 0): ObservedFrame {
  return { capturedAt, observation: { faces: faces(count) }, legsTold };
}
/** One frame to start, one for each leg; then the other challenge begins: the third thing that is told. */
const legs = [frame(0, 0), frame(100, 1, 1), frame(200, 1, 2)];
const whole = [...legs, frame(60_000, 1, 3)];

function decided(frames: readonly ObservedFrame[], similarity = 99) {
  const comparisons = comparisonsWanted(both, params, limits, frames).map((pair): FaceComparison => ({
    frames: pair,
    similarity,
  }));
  return decide(both, params, limits, frames, { comparisons });
}

describe('challenges in one sitting', () => {
  it('are one challenge by the name of all, with the one first that may find that it cannot judge', () => {
    expect(both.type).toBe('PLAIN+LEGGED');
    expect(both.parts?.map(({ type }) => type)).toEqual(['LEGGED', 'PLAIN']);
    expect(params).toEqual({
      order: ['LEGGED', 'PLAIN'],
      LEGGED: { legs: ['left', 'right'] },
      PLAIN: { secret: 'plain' },
    });
  });

  it('are passed when all of them are', () => {
    const { verdict, state, trace } = decided(whole);
    expect(verdict).toBe('passed');
    expect(state).toBe('person');
    expect(trace.map((step) => `${step.frame} ${step.state} ${step.answer}`)).toEqual([
      '0 LEGGED.start next',
      '0 LEGGED.one stay',
      '1 LEGGED.one next',
      '1 LEGGED.two stay',
      '2 LEGGED.two next',
      '3 PLAIN.waiting next',
      '2 person next',
      '3 person pass',
    ]);
  });

  it('are never passed by a half', () => {
    for (const frames of [legs, [frame(0, 1)], [frame(0, 1), frame(1, 1, 3)], whole.slice(3), []])
      expect(decided(frames).verdict).toBe('failed');
    expect(decided(legs).reason).toBe('exhausted');
  });

  it('are refused by either of them, which the state tells', () => {
    expect(decided([...legs, frame(300, 2, 3)])).toEqual(
      jasmine.objectContaining({ verdict: 'failed', reason: 'crowd', state: 'PLAIN.waiting' }),
    );
    expect(decided([frame(0, 0), frame(1, 4, 1)])).toEqual(
      jasmine.objectContaining({ reason: 'too_bright', state: 'LEGGED.one' }),
    );
    expect(both.unjudged).toEqual(['too_bright']);
  });

  describe('tell', () => {
    const telling = (frames: readonly ObservedFrame[]) => {
      const { legs: count, done } = tellingAfter(both, params, limits, frames);
      return { told: both.legs?.told(params, count), done };
    };

    it('nothing of the second one before the first is passed', () => {
      for (const frames of [[], legs.slice(0, 1), legs.slice(0, 2), [frame(0, 1), frame(1, 1), frame(2, 1)]]) {
        const { told } = telling(frames);
        expect(told).not.toEqual(jasmine.objectContaining({ PLAIN: jasmine.anything() }));
        expect(JSON.stringify(told)).not.toContain('secret');
        expect(both.params.safeParse(told).success).toBeTrue();
      }
      expect(telling([]).told).toEqual({ order: ['LEGGED', 'PLAIN'], LEGGED: { legs: [] } });
    });

    it('the second one with the answer to the frame that passed the first', () => {
      expect(telling(legs)).toEqual({
        told: { order: ['LEGGED', 'PLAIN'], LEGGED: { legs: [] }, PLAIN: { secret: 'plain' } },
        done: false,
      });
      expect(telling(whole).done).toBeTrue();
    });

    it('a reading of the part that runs', () => {
      expect(tellingAfter(both, params, limits, [...legs.slice(0, 2), frame(150, 0, 2)]).reading).toEqual({
        rightDegrees: 1,
        upDegrees: 0,
      });
      expect(tellingAfter(both, params, limits, legs).reading).toBeUndefined();
    });
  });

  describe('between two of them', () => {
    it('do not count the frame that passed the first for the second', () => {
      expect(decided(legs).trace.some(({ state }) => state.startsWith('PLAIN'))).toBeFalse();
    });

    it('do not count a frame that was received before the second was told, and start no clock by it', () => {
      const early = [...legs, frame(300, 1, 2)];
      const { trace } = decided(early);
      expect(trace.at(-1)).toEqual(
        jasmine.objectContaining({ state: 'PLAIN.waiting', answer: 'stay', code: 'leg_not_told' }),
      );
      expect(decided([...early, frame(90_000, 1, 3)]).verdict).toBe('passed');
    });

    it('let the page take its time, and the state its own from the first frame on', () => {
      expect(decided([...legs, frame(60_000, 0, 3), frame(69_999, 1, 3)]).verdict).toBe('passed');
      expect(decided([...legs, frame(60_000, 0, 3), frame(70_001, 1, 3)]).reason).toBe('timeout');
    });

    it('hold no time after the telling against the first frame', () => {
      const hasty = { ...limits, 'PLAIN.minDelayMs': 300, 'PLAIN.maxDelayMs': 500 };
      const late = [...legs, { ...frame(60_000, 1, 3), sinceToldMs: 59_000 }];
      expect(tellingAfter(both, params, hasty, late).done).toBeTrue();
    });
  });

  it('have each its own limits: a state of the first times out by those of the first', () => {
    expect(decided([frame(0, 0), frame(3_001, 1, 1)]).reason).toBe('timeout');
    expect(limits['LEGGED.stateTimeoutMs']).toBe(3_000);
  });

  describe('are held to one person', () => {
    const ready = (...similar: readonly number[]) => {
      const wanted = comparisonsWanted(both, params, limits, whole);
      return decide(both, params, limits, whole, {
        comparisons: wanted.map((pair, index) => ({ frames: pair, similarity: similar[index] ?? 0 })),
      });
    };

    it('in each part: all with the first face of the attempt', () => {
      expect(comparisonsWanted(both, params, limits, whole)).toEqual([
        [100, 200],
        [100, 60_000],
      ]);
      expect(ready(99, 99).verdict).toBe('passed');
    });

    it('so a swap of persons between the parts is refused', () => {
      expect(ready(99, 10)).toEqual(jasmine.objectContaining({ verdict: 'failed', reason: 'different_person' }));
    });

    it('by the strictest similarity of their limits, also where one asks for none', () => {
      const one = presetLimits(plain.limits, 'strict');
      expect(
        limitsInOneSitting({ A: { ...one, minSimilarity: 0 }, B: { ...one, minSimilarity: 90 } })['minSimilarity'],
      ).toBe(90);
    });
  });

  it('take as many frames as their parts together', () => {
    expect(limits.frameCap).toBe(12);
    expect(both.limits.frameCap.max).toBe(240);
  });

  it('are decided the same way again, in whatever order the frames come back', () => {
    expect(decided([...whole].reverse())).toEqual(decided(whole));
  });

  it('give each part its steps by its own names', () => {
    const { trace } = decided(whole);
    expect(stepsOfPart(trace, 'PLAIN')).toEqual([jasmine.objectContaining({ state: 'waiting', answer: 'pass' })]);
    expect(stepsOfPart(trace, 'LEGGED').at(-1)).toEqual(jasmine.objectContaining({ state: 'two', answer: 'pass' }));
  });

  describe('have the thresholds of their parts', () => {
    const thresholds = thresholdsInOneSitting({
      LEGGED: { preset: 'strict', version: 2, limits: { ...presetLimits(legged.limits, 'strict'), frameCap: 9 } },
      PLAIN: { preset: 'standard', version: 1, limits: presetLimits(plain.limits, 'standard') },
    });

    it('and say what holds for each, and for the whole no more than for all', () => {
      expect(thresholds.preset).toBe('standard');
      expect(thresholds.version).toBe(3);
      expect(thresholds.parts).toEqual([
        { challenge: 'LEGGED', preset: 'strict', version: 2 },
        { challenge: 'PLAIN', preset: 'standard', version: 1 },
      ]);
      expect(thresholds.limits['frameCap']).toBe(14);
    });

    it('and read a limit that is younger than the stored ones from the preset of its part', () => {
      const { 'LEGGED.comparedFrames': _younger, ...stored } = thresholds.limits;
      expect(limitsUnder(both, { ...thresholds, limits: stored })).toEqual(
        thresholds.limits as ReturnType<typeof limitsUnder>,
      );
    });
  });

  it('take what a client sends for each of them', () => {
    const demanding = toyChallenge({
      type: 'DEMANDING',
      metadata: z.object({ side: z.optional(z.enum(['left', 'right'])) }),
      draw: ({ metadata }) => metadata,
    });
    const { metadata, draw } = inOneSitting([asked(demanding), asked(plain)]);
    const drawnFor = (sent: unknown) =>
      draw({ image: { width: 480, height: 480 }, metadata: metadata.parse(sent) }, limits, (min) => min);
    expect(drawnFor({ DEMANDING: { side: 'left' } })).toEqual(
      jasmine.objectContaining({ DEMANDING: { side: 'left' } }),
    );
    expect(drawnFor({})).toEqual(jasmine.objectContaining({ DEMANDING: {} }));
    expect(metadata.safeParse({ DEMANDING: { side: 'up' } }).success).toBeFalse();
  });

  for (const { why, parts } of [
    { why: /is made of 2 to 3/, parts: [plain] },
    { why: /is made of 2 to 3/, parts: ['A', 'B', 'C', 'D'].map((type) => toyChallenge({ type })) },
    { why: /has a challenge twice/, parts: [plain, plain] },
    { why: /mirrored/, parts: [plain, toyChallenge({ frames: 'mirrored' })] },
    { why: /what too_bright means/, parts: [legged, toyChallenge({ reasons: ['too_bright'] })] },
    { why: /made of others/, parts: [plain, both as unknown as Toy] },
  ])
    it(`cannot be made where one ${why.source}`, () => {
      expect(() => inOneSitting(parts.map(asked))).toThrowError(why);
    });
});

describe('a registry', () => {
  const mirrored = toyChallenge({ type: 'MIRRORED', frames: 'mirrored' });
  const registry = createRegistry([plain, legged, mirrored, toyChallenge()].map(asked));

  it('finds what can be made of its challenges by name, in its own order', () => {
    expect(registry.combinations.map(({ type }) => type)).toEqual([
      'PLAIN+LEGGED',
      'PLAIN+TOY',
      'LEGGED+TOY',
      'PLAIN+LEGGED+TOY',
    ]);
    expect(registry.find('PLAIN+LEGGED')).toBe(registry.combinations[0]);
    expect(registry.find('LEGGED+PLAIN')).toBeUndefined();
    expect(registry.types).toEqual(['PLAIN', 'LEGGED', 'MIRRORED', 'TOY']);
  });

  it('returns what asks for some types, in whatever order they are given', () => {
    expect(registry.requiring(['LEGGED', 'PLAIN'])?.type).toBe('PLAIN+LEGGED');
    expect(registry.requiring(['LEGGED'])?.type).toBe('LEGGED');
    for (const types of [['PLAIN', 'MIRRORED'], ['PLAIN', 'UNKNOWN'], []])
      expect(registry.requiring(types)).toBeUndefined();
  });
});
