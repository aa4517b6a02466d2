import { createRegistry, decide, presetLimits } from '@liveness/challenge-kernel';
import { describeChallenge } from '@liveness/challenge-kernel/testing';
import * as fc from 'fast-check';
import { aside } from './aside';
import { heldLike } from './testing';

type Side = 'left' | 'right';

const framesOf = (...yaws: readonly number[]) => heldLike(yaws.map((yawDegrees) => ({ yawDegrees })));

describeChallenge(aside, {
  metadata: fc.record({ sides: fc.subarray<Side>(['left', 'right'], { minLength: 1 }) }, { requiredKeys: [] }),
  honest: (params) => framesOf(0, 10, (params as { side: Side }).side === 'left' ? 30 : -30),
});

describe('the example challenge', () => {
  const limits = presetLimits(aside.limits, 'standard');

  function draw(sides: readonly Side[] | undefined, chance: number) {
    const metadata = aside.metadata.parse({ ...(sides && { sides }) });
    return aside.draw({ image: { width: 480, height: 480 }, metadata }, limits, (min, max) =>
      Math.min(max, min + chance),
    ).side;
  }

  it('draws a random side', () => {
    expect([draw(undefined, 0), draw(undefined, 1)]).toEqual(['left', 'right']);
  });

  it('draws one of the sides that the client says the person can turn to', () => {
    expect([draw(['right'], 0), draw(['right'], 1)]).toEqual(['right', 'right']);
  });

  for (const metadata of [{ sides: [] }, { sides: ['up'] }, { sides: 'left' }, 7]) {
    it(`rejects ${JSON.stringify(metadata)} from a client`, () => {
      expect(aside.metadata.safeParse(metadata).success).toBeFalse();
    });
  }

  it('fails a head that turns to the other side', () => {
    expect(decide(aside, { side: 'right' }, limits, framesOf(0, 25)).reason).toBe('wrong_side');
  });

  it('waits until the head looks straight ahead', () => {
    expect(decide(aside, { side: 'right' }, limits, framesOf(25, 25))).toEqual(
      jasmine.objectContaining({ reason: 'exhausted', state: 'straight' }),
    );
  });

  it('can be registered', () => {
    expect(createRegistry([aside]).find('ASIDE')).toBe(aside);
  });
});
