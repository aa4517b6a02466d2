import { inOneSittingOf } from '@liveness/domain';
import { smallPopulation } from './testing/small-population';
import { singleChallenges } from './single-challenges';

const both = inOneSittingOf([
  { type: 'TURN', preset: 'strict' },
  { type: 'LIGHT', preset: 'standard' },
]);

describe('the challenges of demo attempts', () => {
  it('are each of those that are asked for in one sitting, once', () => {
    expect(singleChallenges({ challenges: [{ type: 'TURN', preset: 'standard' }, both] })).toEqual([
      { type: 'TURN', preset: 'standard' },
      { type: 'LIGHT', preset: 'standard' },
    ]);
  });

  it('are those that a deployment requires of everybody, whatever else it could offer', () => {
    const required = singleChallenges({ challenges: [{ type: 'NOSE', preset: 'standard' }], required: both });
    expect(required).toEqual([
      { type: 'TURN', preset: 'strict' },
      { type: 'LIGHT', preset: 'standard' },
    ]);
    const { size, attempt } = smallPopulation({ settings: { challenges: required, attemptLifetimeMs: 180_000 } });
    const types = Array.from({ length: size }, (_, index) => attempt(index).attempt.challenge);
    expect(new Set(types)).toEqual(new Set(['TURN', 'LIGHT']));
  });
});
