import type { Face } from '@liveness/domain';
import { fail, next, pass, stay } from './state-results';
import { ChallengeDefect } from './challenge';
import { measure } from './measurement';
import type { Toy } from './testing/toy-challenge';
import { toyChallenge, toyLimits } from './testing/toy-challenge';
import type { Run } from './run';
import { advance, begin, finish } from './run';

describe('a walk', () => {
  function frame(capturedAt: number, faces = 0) {
    return { capturedAt, observation: { faces: new Array<Face>(faces).fill({ landmarks: [] }) } };
  }

  /** One face opens the door, two pass, three fail. */
  const doors = toyChallenge({
    initialState: 'outside',
    states: {
      outside: ({ faces }, { memory }) =>
        faces.length > 0 ? next({ seen: memory.seen + 1 }, 'inside') : stay(memory, 'knock'),
      inside: ({ faces }, { memory }) => {
        if (faces.length === 2) return pass(memory, [measure('faces', 2, '=', 2)]);
        return faces.length === 3
          ? fail(memory, 'crowd')
          : stay({ seen: memory.seen + 1 }, 'bring_somebody', [], 'alone');
      },
    },
  });

  function run(challenge: Toy, ...frames: readonly ReturnType<typeof frame>[]): Run {
    return frames.reduce<Run>(advance, begin(challenge, {}, toyLimits));
  }

  function statesByFrame(challenge: Toy, ...frames: readonly ReturnType<typeof frame>[]): readonly string[] {
    return finish(run(challenge, ...frames)).trace.map(
      ({ frame: index, state, answer }) => `${index} ${state} ${answer}`,
    );
  }

  it('stays in a state until the state lets it go', () => {
    expect(statesByFrame(doors, frame(0), frame(1))).toEqual(['0 outside stay', '1 outside stay']);
  });

  it('gives the frame that made a state say next to the next state, too', () => {
    expect(statesByFrame(doors, frame(0), frame(1, 2))).toEqual(['0 outside stay', '1 outside next', '1 inside pass']);
  });

  it('hands what a state remembers to the next one, and to the next frame', () => {
    expect(run(doors, frame(0, 1), frame(1, 1)).memory).toEqual({ seen: 3 });
  });

  it('tells what the state waits for', () => {
    expect(run(doors, frame(0)).hint).toBe('knock');
    expect(run(doors, frame(0), frame(1, 1)).hint).toBe('bring_somebody');
    expect(run(doors, frame(0), frame(1, 2)).hint).toBeUndefined();
  });

  it('records what was measured beside its limit, the time in the state first', () => {
    expect(finish(run(doors, frame(100), frame(350), frame(400, 2))).trace.slice(1)).toEqual([
      {
        frame: 1,
        state: 'outside',
        answer: 'stay',
        code: 'knock',
        measurements: [measure('stateElapsedMs', 250, '<=', 10_000)],
      },
      { frame: 2, state: 'outside', answer: 'next', measurements: [measure('stateElapsedMs', 300, '<=', 10_000)] },
      {
        frame: 2,
        state: 'inside',
        answer: 'pass',
        measurements: [measure('stateElapsedMs', 0, '<=', 10_000), measure('faces', 2, '=', 2)],
      },
    ]);
  });

  it('passes in the state that passes', () => {
    const decision = finish(run(doors, frame(0, 2)));
    expect([decision.verdict, decision.reason, decision.state]).toEqual(['passed', 'passed', 'inside']);
  });

  it('fails for the reason that a state gives', () => {
    const decision = finish(run(doors, frame(0, 3)));
    expect([decision.verdict, decision.reason, decision.state]).toEqual(['failed', 'crowd', 'inside']);
  });

  it('is over once it is decided: later frames change nothing', () => {
    const ended = run(doors, frame(0, 3));
    expect(advance(ended, frame(1, 2))).toBe(ended);
  });

  it('leaves the walk that it advances from as it was', () => {
    const before = run(doors, frame(0));
    const snapshot = JSON.stringify(before);
    advance(before, frame(1, 2));
    expect(JSON.stringify(before)).toBe(snapshot);
  });

  it('is exhausted when frames run out, and says in which state', () => {
    const decision = finish(run(doors, frame(0)));
    expect([decision.verdict, decision.reason, decision.state]).toEqual(['failed', 'exhausted', 'outside']);
  });

  it('is exhausted without any frame', () => {
    expect(finish(run(doors))).toEqual({ verdict: 'failed', reason: 'exhausted', state: 'outside', trace: [] });
  });

  it('gives the reason that the last stay asked for when frames run out on it', () => {
    expect(finish(run(doors, frame(0, 1))).reason).toBe('alone');
  });

  describe('in time', () => {
    it('counts a frame exactly at the limit', () => {
      expect(finish(run(doors, frame(5), frame(10_005, 2))).verdict).toBe('passed');
    });

    it('fails on a frame one millisecond later without showing it to the state', () => {
      const decision = finish(run(doors, frame(5), frame(10_006, 2)));
      expect([decision.reason, decision.state]).toEqual(['timeout', 'outside']);
      expect(decision.trace.at(-1)).toEqual({
        frame: 1,
        state: 'outside',
        answer: 'fail',
        code: 'timeout',
        measurements: [measure('stateElapsedMs', 10_001, '<=', 10_000)],
      });
    });

    it('starts the clock of a state with the first frame given to it', () => {
      expect(finish(run(doors, frame(0), frame(9_000, 1), frame(19_000, 2))).verdict).toBe('passed');
      expect(finish(run(doors, frame(0), frame(9_000, 1), frame(19_001, 2))).reason).toBe('timeout');
    });

    it('works on times before 1970', () => {
      expect(finish(run(doors, frame(-10_000), frame(-1, 2))).verdict).toBe('passed');
    });
  });

  describe('over a picture that was used before', () => {
    const fresh = { ...toyLimits, freshFrames: 1 };
    const again = { ...frame(0, 2), usedBefore: true };

    it('is not helped, and says so', () => {
      const decision = finish([again].reduce<Run>(advance, begin(doors, {}, fresh)));
      expect([decision.verdict, decision.reason]).toEqual(['failed', 'frame_used_before']);
      expect(decision.trace.map(({ state, answer, code }) => [state, answer, code])).toEqual([
        ['outside', 'stay', 'frame_used_before'],
      ]);
    });

    it('goes on with the next one, whose time starts the clock', () => {
      expect(
        finish([again, frame(9_000), frame(19_000, 2)].reduce<Run>(advance, begin(doors, {}, fresh))).verdict,
      ).toBe('passed');
    });

    it('runs out of time all the same', () => {
      const late = { ...again, capturedAt: 10_001 };
      expect(finish([frame(0), late].reduce<Run>(advance, begin(doors, {}, fresh))).reason).toBe('timeout');
    });
  });

  describe('through a challenge with a bug', () => {
    it('names a state that does not exist', () => {
      const lost = toyChallenge({ states: { waiting: (_observation, { memory }) => next(memory, 'nowhere') } });
      expect(() => run(lost, frame(0))).toThrowMatching(
        (error) => error instanceof ChallengeDefect && /no state nowhere/.test(error.message),
      );
    });

    it('does not take what every object has for a state', () => {
      const lost = toyChallenge({ states: { waiting: (_observation, { memory }) => next(memory, 'toString') } });
      expect(() => run(lost, frame(0))).toThrowError(/no state toString/);
    });

    it('does not go in circles on one frame', () => {
      const circle = toyChallenge({
        states: {
          waiting: (_observation, { memory }) => next(memory, 'walking'),
          walking: (_observation, { memory }) => next(memory, 'waiting'),
        },
      });
      expect(() => run(circle, frame(0))).toThrowError(/circles through state waiting/);
    });

    it('may come back to a state with another frame', () => {
      const back = toyChallenge({
        states: {
          waiting: ({ faces }, { memory }) => (faces.length > 0 ? next(memory, 'walking') : stay(memory, 'wait')),
          walking: ({ faces }, { memory }) => (faces.length > 0 ? stay(memory, 'wait') : next(memory, 'waiting')),
        },
      });
      expect(statesByFrame(back, frame(0, 1), frame(1), frame(2, 1))).toEqual([
        '0 waiting next',
        '0 walking stay',
        '1 walking next',
        '1 waiting stay',
        '2 waiting next',
        '2 walking stay',
      ]);
    });
  });
});
