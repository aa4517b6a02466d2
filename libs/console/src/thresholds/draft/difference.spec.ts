import { version } from '../testing/view';
import { differences } from './difference';
import { draftOn, withChange } from './draft';
import { parseDrafts } from './drafts';
import { outdatedLimits } from './outdated-notice';

describe('the differences between two versions', () => {
  it('are empty for the same limits', () => expect(differences({ a: 1 }, { a: 1 })).toEqual([]));

  it('contain changed, new and removed limits', () => {
    expect(differences({ a: 1, b: 2, gone: 3 }, { a: 1, b: 4, fresh: 5 })).toEqual([
      { name: 'b', before: 2, after: 4 },
      { name: 'fresh', before: undefined, after: 5 },
      { name: 'gone', before: 3, after: undefined },
    ]);
  });
});

describe('a draft of an outdated version', () => {
  it('shows the changes of each side, and of both', () => {
    const draft = withChange(withChange(draftOn(version(1)), 'frameCap', 20), 'oneFaceThroughout', 1);
    expect(outdatedLimits(draft, version(2, { frameCap: 30, maxTrajectoryError: 0.05 }).limits)).toEqual([
      { name: 'maxTrajectoryError', base: 0.02, theirs: 0.05, mine: undefined, contested: false },
      { name: 'oneFaceThroughout', base: 0, theirs: 0, mine: 1, contested: false },
      { name: 'frameCap', base: 12, theirs: 30, mine: 20, contested: true },
    ]);
  });

  it('has no conflict when both sides made the same change', () => {
    const draft = withChange(draftOn(version(1)), 'frameCap', 30);
    expect(outdatedLimits(draft, version(2, { frameCap: 30 }).limits)).toEqual([
      { name: 'frameCap', base: 12, theirs: 30, mine: 30, contested: false },
    ]);
  });
});

describe('the stored drafts of a tab', () => {
  const draft = withChange(draftOn(version(1)), 'frameCap', '1x');

  it('survive the round trip', () => expect(parseDrafts(JSON.stringify({ NOSE: draft }))).toEqual({ NOSE: draft }));

  for (const text of [
    null,
    '',
    'not JSON',
    'null',
    '[]',
    '7',
    '{"NOSE":7}',
    '{"NOSE":{"basedOn":"1","base":{},"changes":{}}}',
    '{"NOSE":{"basedOn":1,"base":{"a":"1"},"changes":{}}}',
    '{"NOSE":{"basedOn":1,"base":[],"changes":{}}}',
    '{"NOSE":{"basedOn":1,"base":{},"changes":{"a":null}}}',
  ]) {
    it(`are ignored when they are invalid: ${text}`, () => expect(parseDrafts(text)).toEqual({}));
  }
});
