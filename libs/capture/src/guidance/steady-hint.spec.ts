import { noHint, steady } from './steady-hint';

/** What is shown after these hints, a tenth of a second apart. */
function shownAfter(...hints: readonly string[]): string | undefined {
  return hints.reduce((hint, next, index) => steady(hint, next, 1_000 + index * 100), noHint).shown;
}

describe('a steady hint', () => {
  it('shows the first one at once', () => {
    expect(shownAfter('no_face')).toBe('no_face');
  });

  it('stays while another one only flickers', () => {
    expect(shownAfter('no_face', 'no_face', 'come_closer', 'no_face', 'come_closer', 'no_face')).toBe('no_face');
  });

  it('changes once another one is meant', () => {
    expect(shownAfter('no_face', 'come_closer', 'come_closer', 'come_closer', 'come_closer', 'come_closer')).toBe(
      'come_closer',
    );
  });
});
