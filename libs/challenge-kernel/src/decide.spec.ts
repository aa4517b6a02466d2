import { pass, stay } from './state-results';
import { decide } from './decide';
import { toyChallenge, toyLimits } from './testing/toy-challenge';

describe('decide', () => {
  const empty = { faces: [] };

  it('runs frames in order of capture time, whatever their order of arrival', () => {
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

  it('runs no frames after the decision', () => {
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
