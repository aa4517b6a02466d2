import { TestBed } from '@angular/core/testing';
import { provideSession } from '@liveness/api-client/testing/session';
import { ReviewDrafts, parseReviewDraft } from './review-drafts';

describe('drafts of reviews', () => {
  /** The drafts as a page finds them that is loaded while this person is signed in. */
  function loaded(subject = 'una'): ReviewDrafts {
    TestBed.resetTestingModule();
    TestBed.configureTestingModule({ providers: [provideSession({ subject })] });
    return TestBed.inject(ReviewDrafts);
  }

  beforeEach(() => sessionStorage.clear());
  afterAll(() => sessionStorage.clear());

  it('are separate for each attempt, and empty at first', () => {
    const drafts = loaded();
    drafts.change('a', { label: 'genuine' });
    drafts.change('a', { note: 'calm' });
    drafts.change('b', { note: 'moves' });
    expect([drafts.of('a'), drafts.of('b'), drafts.of('c')]).toEqual([
      { label: 'genuine', note: 'calm' },
      { note: 'moves' },
      { note: '' },
    ]);
  });

  it('are discarded when the review is saved, each on its own', () => {
    const drafts = loaded();
    drafts.change('a', { label: 'genuine', note: ' calm ' });
    drafts.change('b', { note: 'calm' });
    drafts.saved('a', { note: 'calm' });
    expect([drafts.of('a'), drafts.of('b')]).toEqual([{ note: '' }, { note: 'calm' }]);
    drafts.change('a', { label: 'attack-mask' });
    drafts.saved('a', {});
    expect(drafts.of('a')).toEqual({ note: '' });
  });

  it('keep what was typed while the review was being saved', () => {
    const drafts = loaded();
    drafts.change('a', { note: 'calm, and more' });
    drafts.saved('a', { note: 'calm' });
    expect(drafts.of('a').note).toBe('calm, and more');
  });

  it('are there again when the session ended meanwhile, for the same person only', () => {
    loaded().change('a', { label: 'attack-print', note: 'The edges of the paper.' });
    loaded().change('b', { note: 'calm' });
    loaded().forget('b');
    expect(loaded().of('a')).toEqual({ label: 'attack-print', note: 'The edges of the paper.' });
    expect(loaded().of('b')).toEqual({ note: '' });
    expect(loaded('ada').of('a')).toEqual({ note: '' });
  });

  it('leave nothing behind when all of it is taken back', () => {
    const drafts = loaded();
    drafts.change('a', { note: 'c' });
    drafts.change('a', { note: '' });
    expect(Object.keys({ ...sessionStorage }).filter((key) => key.includes('review'))).toEqual([]);
  });

  for (const [stored, note] of [
    [null, ''],
    ['no JSON', ''],
    ['null', ''],
    ['{"label":"attack-unknown","note":"calm"}', 'calm'],
    ['{"note":7}', ''],
  ] as const)
    it(`are read as far as they are valid: ${stored}`, () => expect(parseReviewDraft(stored)).toEqual({ note }));
});
