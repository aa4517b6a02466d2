import { isUnjudged } from './unjudged';

describe('isUnjudged', () => {
  const challenge = { unjudged: ['too_bright'] };

  it('tells attempts that could not be judged from those that were refused or passed', () => {
    expect(isUnjudged(challenge, { verdict: 'failed', reason: 'too_bright' })).toBeTrue();
    expect(isUnjudged(challenge, { verdict: 'failed', reason: 'not_a_head' })).toBeFalse();
    expect(isUnjudged(challenge, { verdict: 'passed', reason: 'passed' })).toBeFalse();
  });

  it('holds for no attempt at a challenge that always judges', () => {
    expect(isUnjudged({}, { verdict: 'failed', reason: 'too_bright' })).toBeFalse();
  });
});
