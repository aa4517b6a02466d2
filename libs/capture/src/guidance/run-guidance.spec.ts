import { noHint, steady } from './run-guidance';

type Seen = Parameters<typeof steady>[1];

/** What is shown after these views, a tenth of a second apart. */
function shownAfter(...views: readonly Seen[]): string | undefined {
  return views.reduce((hint, view, index) => steady(hint, view, 1_000 + index * 100), noHint).shown;
}

function hints(...names: readonly string[]): readonly Seen[] {
  return names.map((hint) => ({ hint, begun: false }));
}

describe('a steady hint', () => {
  it('shows the first one at once', () => {
    expect(shownAfter(...hints('no_face'))).toBe('no_face');
  });

  it('stays while another one only flickers', () => {
    expect(shownAfter(...hints('no_face', 'no_face', 'come_closer', 'no_face', 'come_closer', 'no_face'))).toBe(
      'no_face',
    );
  });

  it('changes once another one is meant', () => {
    expect(
      shownAfter(...hints('no_face', 'come_closer', 'come_closer', 'come_closer', 'come_closer', 'come_closer')),
    ).toBe('come_closer');
  });

  it('changes at once when the task begins, and is steady from then on', () => {
    const beginning = [...hints('hold_still', 'hold_still'), { hint: 'move_nose', begun: true }];
    expect(shownAfter(...beginning)).toBe('move_nose');
    expect(shownAfter(...beginning, { hint: 'look_straight', begun: true })).toBe('move_nose');
  });
});
