import type { Measurement } from '@liveness/domain';
import * as fc from 'fast-check';
import * as z from 'zod/mini';
import { fail, next, pass, stay } from '../state-results';
import { atMost, everywhere } from '../limits';
import { measure } from '../measurement';
import { contract, honestContract } from './contract';
import type { Toy } from './toy-challenge';
import { seePerson } from './person';
import { toyChallenge } from './toy-challenge';
import type { Trial } from './trial';

describe('the contract of challenges', () => {
  const promises = { ...contract, ...honestContract };
  const passesWithFirstFrame = toyChallenge({ states: { waiting: (_observation, { memory }) => pass(memory) } });
  const passesWithSecondFrame = toyChallenge({
    states: { waiting: (_observation, { memory }) => (memory.seen > 0 ? pass(memory) : stay({ seen: 1 }, 'wait')) },
  });
  const somebody = seePerson({ image: { width: 480, height: 480 }, centre: { x: 240, y: 240 }, width: 200 });
  const kept: Trial = {
    challenge: passesWithSecondFrame,
    honest: () => [0, 100].map((capturedAt) => ({ capturedAt, observation: { faces: [somebody] } })),
  };

  for (const [promise, check] of Object.entries(promises)) {
    it(`is met by a valid challenge, which ${promise}`, () => {
      expect(() => check(kept)).not.toThrow();
    });
  }

  function waiting(state: Toy['states'][string]): Toy {
    return toyChallenge({ states: { waiting: state } });
  }

  function drawing(params: unknown): Toy {
    return toyChallenge({ draw: () => params });
  }

  const toy = toyChallenge();
  const notMeasured: Measurement = { name: 'size', value: NaN, relation: '<', limit: 1, met: false };
  let calls = 0;

  const breaches: readonly { readonly by: string; readonly challenge: Toy; readonly promise: RegExp }[] = [
    {
      by: 'a preset out of bounds',
      challenge: toyChallenge({
        limits: { ...toy.limits, frameCap: { ...toy.limits['frameCap'], presets: everywhere(0) } },
      }),
      promise: /registered/,
    },
    {
      by: 'a limit without a meaningful explanation',
      challenge: toyChallenge({ limits: { ...toy.limits, frameCap: { ...toy.limits['frameCap'], meaning: 'cap' } } }),
      promise: /sentence/,
    },
    { by: 'a hint declared twice', challenge: toyChallenge({ hints: ['wait', 'wait'] }), promise: /codes/ },
    { by: 'a reason that is not a code', challenge: toyChallenge({ reasons: ['Too bad'] }), promise: /codes/ },
    {
      by: 'required metadata',
      challenge: toyChallenge({ metadata: z.object({ sides: z.string() }) }),
      promise: /but the size/,
    },
    {
      by: 'parameters that do not match its schema',
      challenge: toyChallenge({ params: z.object({ a: z.int() }), draw: () => ({ a: 0.5 }) }),
      promise: /its schema/,
    },
    {
      by: 'a mark next to the image',
      challenge: drawing({ markLeft: 230, markTop: 0, markWidth: 20, markHeight: 20 }),
      promise: /inside the image/,
    },
    {
      by: 'a mark above the image',
      challenge: drawing({ markLeft: 0, markTop: -1, markWidth: 20, markHeight: 20 }),
      promise: /inside the image/,
    },
    {
      by: 'a mark without a size',
      challenge: drawing({ markLeft: 0, markTop: 0, markWidth: 0, markHeight: 20 }),
      promise: /inside the image/,
    },
    {
      by: 'a mark at NaN',
      challenge: drawing({ markLeft: NaN, markTop: 0, markWidth: 1, markHeight: 20 }),
      promise: /inside the image/,
    },
    {
      by: 'an undeclared hint',
      challenge: waiting((_observation, { memory }) => stay(memory, 'guess')),
      promise: /any observations/,
    },
    {
      by: 'an undeclared reason',
      challenge: waiting((_observation, { memory }) => fail(memory, 'no')),
      promise: /any observations/,
    },
    {
      by: 'an undeclared reason for running out of frames',
      challenge: waiting((_observation, { memory }) => stay(memory, 'wait', [], 'no')),
      promise: /any observations/,
    },
    {
      by: 'a measurement that is NaN',
      challenge: {
        ...waiting((_observation, { memory }) => stay(memory, 'wait', [notMeasured])),
        measurements: [notMeasured.name],
      },
      promise: /any observations/,
    },
    {
      by: 'an undeclared measurement',
      challenge: waiting((_observation, { memory }) => stay(memory, 'wait', [measure('size', 1, '<', 2)])),
      promise: /any observations/,
    },
    {
      by: 'a measurement whose name is not a code',
      challenge: toyChallenge({ measurements: ['The size'] }),
      promise: /codes/,
    },
    {
      by: 'a state that throws on an empty picture',
      challenge: waiting(({ faces }, { memory }) => stay(memory, faces[0]!.landmarks ? 'wait' : 'wait')),
      promise: /any observations/,
    },
    {
      by: 'a state that sends frames in circles',
      challenge: waiting((_observation, { memory }) => next(memory, 'waiting')),
      promise: /any observations/,
    },
    {
      by: 'a state that changes its memory',
      challenge: waiting((_observation, { memory }) => stay(Object.assign(memory, { seen: 1 }), 'wait')),
      promise: /any observations/,
    },
    {
      by: 'a state that changes the picture',
      challenge: waiting(({ faces }, { memory }) => stay(memory, (faces as unknown[]).push(1) ? 'wait' : 'wait')),
      promise: /any observations/,
    },
    {
      by: 'a state with hidden memory',
      challenge: toyChallenge({
        hints: ['wait', 'hurry'],
        states: { waiting: (_observation, { memory }) => stay(memory, (calls += 1) % 3 === 0 ? 'hurry' : 'wait') },
      }),
      promise: /same frames/,
    },
    {
      by: 'a state that reads a limit that only shapes attempts',
      challenge: waiting((_observation, { limits, memory }) =>
        limits.frameCap > 60 ? pass(memory) : stay(memory, 'wait'),
      ),
      promise: /only shape/,
    },
    { by: 'a challenge that nobody passes', challenge: toy, promise: /honest person/ },
  ];
  for (const { by, challenge, promise } of breaches) {
    it(`is broken by ${by}`, () => {
      const [check] = Object.entries(promises).flatMap(([text, found]) => (promise.test(text) ? [found] : []));
      expect(() => check?.({ ...kept, challenge })).toThrow();
    });
  }

  it('is broken by a limit whose measurement is compared with another number or never made', () => {
    const check = honestContract['names for each limit only a measurement that is compared with this limit'];
    for (const name of ['stateElapsedMs', 'nothing']) {
      const challenge = toyChallenge({
        ...passesWithFirstFrame,
        limits: {
          ...toy.limits,
          frameCap: { ...toy.limits['frameCap'], measured: atMost(name) },
          stateTimeoutMs: { ...toy.limits['stateTimeoutMs'], measured: undefined },
        },
      });
      expect(() => check?.({ ...kept, challenge }))
        .withContext(name)
        .toThrow();
    }
  });

  it('is broken by more honest frames than the cap allows', () => {
    const many = Array.from({ length: 6 }, (_, capturedAt) => ({ capturedAt, observation: { faces: [] } }));
    const [check] = Object.values(honestContract);
    expect(() => check?.({ challenge: passesWithFirstFrame, honest: () => many })).toThrowError(/6 frames, 5 allowed/);
  });

  it('reports first what is broken, and then the case that shows it', () => {
    const challenge = waiting((_observation, { memory }) => stay(memory, 'guess'));
    const [check] = Object.entries(contract).flatMap(([text, found]) => (/any observations/.test(text) ? [found] : []));
    expect(() => check?.({ challenge })).toThrowError(/^hint guess of waiting is not declared\n/);
  });

  it('draws with any metadata that the client may send', () => {
    const seen = new Set<unknown>();
    const challenge = toyChallenge({
      metadata: z.string(),
      draw: ({ metadata }) => {
        seen.add(metadata);
        return {};
      },
    });
    contract['draws everything inside the image']?.({ challenge, metadata: fc.constantFrom('a', 'b') });
    expect([...seen].sort()).toEqual(['a', 'b']);
  });
});
