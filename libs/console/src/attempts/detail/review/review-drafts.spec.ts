import { ReviewDrafts } from './review-drafts';

describe('drafts of reviews', () => {
  it('are separate for each attempt, and empty at first', () => {
    const drafts = new ReviewDrafts();
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
    const drafts = new ReviewDrafts();
    drafts.change('a', { label: 'genuine', note: ' calm ' });
    drafts.change('b', { note: 'calm' });
    drafts.saved('a', { note: 'calm' });
    expect([drafts.of('a'), drafts.of('b')]).toEqual([{ note: '' }, { note: 'calm' }]);
    drafts.change('a', { label: 'attack-mask' });
    drafts.saved('a', {});
    expect(drafts.of('a')).toEqual({ note: '' });
  });

  it('keep what was typed while the review was being saved', () => {
    const drafts = new ReviewDrafts();
    drafts.change('a', { note: 'calm, and more' });
    drafts.saved('a', { note: 'calm' });
    expect(drafts.of('a').note).toBe('calm, and more');
  });
});
