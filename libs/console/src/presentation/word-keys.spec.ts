import { challengeName, challengesOrSittings } from './word-keys';

describe('the name of a challenge', () => {
  const translate = (key: string) => `words of ${key}`;

  it('is its own, or those of all that have to be passed in one sitting', () => {
    expect(challengeName('TURN', translate)).toBe('words of challenges.TURN.name');
    expect(challengeName('TURN+LIGHT', translate)).toBe(
      'words of challenges.TURN.name + words of challenges.LIGHT.name',
    );
  });

  it('is the type where this portal does not know it', () => {
    expect(challengeName('TURN+NOVEL', translate)).toBe('words of challenges.TURN.name + NOVEL');
  });

  it('is asked for of each challenge, and of each choice that fits in one sitting', () => {
    expect(challengesOrSittings).toContain('LIGHT');
    expect(challengesOrSittings).toContain('TURN+LIGHT');
    expect(challengesOrSittings).not.toContain('LIGHT+TURN');
  });
});
