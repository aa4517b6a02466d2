import { version } from '../testing/view';
import { differences } from './difference';
import { draftOn, withChange } from './draft';
import { parseDrafts } from './drafts';
import { outdatedLimits } from './outdated-notice';

describe('differences of two versions', () => {
  it('are none between the same limits', () => expect(differences({ a: 1 }, { a: 1 })).toEqual([]));

  it('name what changed, what is new and what is gone', () => {
    expect(differences({ a: 1, b: 2, gone: 3 }, { a: 1, b: 4, fresh: 5 })).toEqual([
      { name: 'b', before: 2, after: 4 },
      { name: 'fresh', before: undefined, after: 5 },
      { name: 'gone', before: 3, after: undefined },
    ]);
  });
});

describe('a draft on a version that is no longer in force', () => {
  it('shows what each side changed, and what both did', () => {
    const draft = withChange(withChange(draftOn(version(1)), 'frameCap', 20), 'oneFaceThroughout', 1);
    expect(outdatedLimits(draft, version(2, { frameCap: 30, maxTrajectoryError: 0.05 }).limits)).toEqual([
      { name: 'maxTrajectoryError', base: 0.02, theirs: 0.05, mine: undefined, contested: false },
      { name: 'oneFaceThroughout', base: 0, theirs: 0, mine: 1, contested: false },
      { name: 'frameCap', base: 12, theirs: 30, mine: 20, contested: true },
    ]);
  });

  it('is not contested where both came to the same', () => {
    const draft = withChange(draftOn(version(1)), 'frameCap', 30);
    expect(outdatedLimits(draft, version(2, { frameCap: 30 }).limits)).toEqual([
      { name: 'frameCap', base: 12, theirs: 30, mine: 30, contested: false },
    ]);
  });
});

describe('drafts that a tab remembers', () => {
  const draft = withChange(draftOn(version(1)), 'frameCap', '1x');

  it('come back as they were', () => expect(parseDrafts(JSON.stringify({ NOSE: draft }))).toEqual({ NOSE: draft }));

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
    it(`are not taken where they make no sense: ${text}`, () => expect(parseDrafts(text)).toEqual({}));
  }
});
