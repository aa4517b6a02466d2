import { createRegistry, decide, presetLimits, tellingAfter } from '@liveness/challenge-kernel';
import { describeChallenge } from '@liveness/challenge-kernel/testing';
import { glances } from './glances';
import { heldLike } from './testing';

type Params = ReturnType<typeof glances.draw>;

/** Looks straight ahead, then to each side as it is told, through these angles. */
function asTold({ sides }: Params, through: readonly number[] = []) {
  return heldLike([
    { yawDegrees: 0 },
    ...sides.flatMap((side, index) =>
      [...through, 30].map((angle) => ({ yawDegrees: side === 'left' ? angle : -angle, legsTold: index + 1 })),
    ),
  ]);
}

// A head takes its time to turn.
describeChallenge(glances, { honest: (params) => asTold(params as Params, [5]) });

describe('the example challenge in legs', () => {
  const limits = presetLimits(glances.limits, 'standard');
  const params: Params = { sideCount: 2, sides: ['left', 'right'] };

  it('tells each side once the one before was reached, and when the task is over', () => {
    const frames = asTold(params);
    const told = [0, 1, 2, 3].map((sent) => tellingAfter(glances, params, limits, frames.slice(0, sent)));
    expect(told.map(({ legs, done }) => [legs, done])).toEqual([
      [0, false],
      [1, false],
      [2, false],
      [2, true],
    ]);
    expect(glances.legs?.told(params, 1).sides).toEqual(['left']);
  });

  it('counts no frame that was received before its side was told', () => {
    const early = asTold(params).map((frame) => ({ ...frame, legsTold: 0 }));
    expect(decide(glances, params, limits, early)).toEqual(
      jasmine.objectContaining({ reason: 'exhausted', state: 'first' }),
    );
  });

  it('fails a head that does not turn to the side told for too many frames', () => {
    const away = Array.from({ length: limits.maxLegFrames + 1 }, () => ({ yawDegrees: -30, legsTold: 1 }));
    expect(decide(glances, params, limits, heldLike([{ yawDegrees: 0 }, ...away])).reason).toBe('side_missed');
  });

  it('can be registered', () => {
    expect(createRegistry([glances]).find('GLANCES')).toBe(glances);
  });
});
