import type { Face } from '@liveness/domain';
import { fail, next, pass, stay } from './state-results';
import { ChallengeDefect } from './challenge';
import { measure } from './measurement';
import type { Toy } from './testing/toy-challenge';
import { toyChallenge, toyLimits } from './testing/toy-challenge';
import type { Run } from './run';
import { advance, begin, finish } from './run';

describe('a run', () => {
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

  it('stays in a state until the state returns `next`', () => {
    expect(statesByFrame(doors, frame(0), frame(1))).toEqual(['0 outside stay', '1 outside stay']);
  });

  it('passes the frame that leaves a state to the next state, too', () => {
    expect(statesByFrame(doors, frame(0), frame(1, 2))).toEqual(['0 outside stay', '1 outside next', '1 inside pass']);
  });

  it('passes the memory of a state to the next state and the next frame', () => {
    expect(run(doors, frame(0, 1), frame(1, 1)).memory).toEqual({ seen: 3 });
  });

  it('has the hint of the current state', () => {
    expect(run(doors, frame(0)).hint).toBe('knock');
    expect(run(doors, frame(0), frame(1, 1)).hint).toBe('bring_somebody');
    expect(run(doors, frame(0), frame(1, 2)).hint).toBeUndefined();
  });

  it('records measurements with their limits, starting with the time in the state', () => {
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

  it('passes when a state returns `pass`', () => {
    const decision = finish(run(doors, frame(0, 2)));
    expect([decision.verdict, decision.reason, decision.state]).toEqual(['passed', 'passed', 'inside']);
  });

  it('fails with the reason that a state returns', () => {
    const decision = finish(run(doors, frame(0, 3)));
    expect([decision.verdict, decision.reason, decision.state]).toEqual(['failed', 'crowd', 'inside']);
  });

  it('ignores frames after the decision', () => {
    const ended = run(doors, frame(0, 3));
    expect(advance(ended, frame(1, 2))).toBe(ended);
  });

  it('does not change when it is advanced', () => {
    const before = run(doors, frame(0));
    const snapshot = JSON.stringify(before);
    advance(before, frame(1, 2));
    expect(JSON.stringify(before)).toBe(snapshot);
  });

  it('is exhausted when the frames run out, and records the state', () => {
    const decision = finish(run(doors, frame(0)));
    expect([decision.verdict, decision.reason, decision.state]).toEqual(['failed', 'exhausted', 'outside']);
  });

  it('is exhausted if there are no frames', () => {
    expect(finish(run(doors))).toEqual({ verdict: 'failed', reason: 'exhausted', state: 'outside', trace: [] });
  });

  it("ends with the last state's `reasonIfExhausted` when the frames run out", () => {
    expect(finish(run(doors, frame(0, 1))).reason).toBe('alone');
  });

  describe('with a time limit', () => {
    it('accepts a frame exactly at the limit', () => {
      expect(finish(run(doors, frame(5), frame(10_005, 2))).verdict).toBe('passed');
    });

    it('fails at a frame one millisecond later, without running the state', () => {
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

    it('measures the time in a state from the first frame that the state gets', () => {
      expect(finish(run(doors, frame(0), frame(9_000, 1), frame(19_000, 2))).verdict).toBe('passed');
      expect(finish(run(doors, frame(0), frame(9_000, 1), frame(19_001, 2))).reason).toBe('timeout');
    });

    it('works with times before 1970', () => {
      expect(finish(run(doors, frame(-10_000), frame(-1, 2))).verdict).toBe('passed');
    });
  });

  describe('with a picture that was used before', () => {
    const fresh = { ...toyLimits, freshFrames: 1 };
    const again = { ...frame(0, 2), usedBefore: true };

    it('skips the frame and records the reason', () => {
      const decision = finish([again].reduce<Run>(advance, begin(doors, {}, fresh)));
      expect([decision.verdict, decision.reason]).toEqual(['failed', 'frame_used_before']);
      expect(decision.trace.map(({ state, answer, code }) => [state, answer, code])).toEqual([
        ['outside', 'stay', 'frame_used_before'],
      ]);
    });

    it('continues with the next frame, whose time starts the clock', () => {
      expect(
        finish([again, frame(9_000), frame(19_000, 2)].reduce<Run>(advance, begin(doors, {}, fresh))).verdict,
      ).toBe('passed');
    });

    it('times out if the skipped frame is too late', () => {
      const late = { ...again, capturedAt: 10_001 };
      expect(finish([frame(0), late].reduce<Run>(advance, begin(doors, {}, fresh))).reason).toBe('timeout');
    });
  });

  describe('with a defective challenge', () => {
    it('throws for a state that does not exist', () => {
      const lost = toyChallenge({ states: { waiting: (_observation, { memory }) => next(memory, 'nowhere') } });
      expect(() => run(lost, frame(0))).toThrowMatching(
        (error) => error instanceof ChallengeDefect && /no state nowhere/.test(error.message),
      );
    });

    it('throws for a state name that is a property of every object', () => {
      const lost = toyChallenge({ states: { waiting: (_observation, { memory }) => next(memory, 'toString') } });
      expect(() => run(lost, frame(0))).toThrowError(/no state toString/);
    });

    it('throws if one frame leads in a circle', () => {
      const circle = toyChallenge({
        states: {
          waiting: (_observation, { memory }) => next(memory, 'walking'),
          walking: (_observation, { memory }) => next(memory, 'waiting'),
        },
      });
      expect(() => run(circle, frame(0))).toThrowError(/circles through state waiting/);
    });

    it('may return to a state with another frame', () => {
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
