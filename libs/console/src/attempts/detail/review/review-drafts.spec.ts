import { ReviewDrafts } from './review-drafts';

describe('drafts of reviews', () => {
  it('are one an attempt, and there is none at first', () => {
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

  it('go when the review is kept, and only that one', () => {
    const drafts = new ReviewDrafts();
    drafts.change('a', { label: 'genuine', note: ' calm ' });
    drafts.change('b', { note: 'calm' });
    drafts.kept('a', { note: 'calm' });
    expect([drafts.of('a'), drafts.of('b')]).toEqual([{ note: '' }, { note: 'calm' }]);
    drafts.change('a', { label: 'attack-mask' });
    drafts.kept('a', {});
    expect(drafts.of('a')).toEqual({ note: '' });
  });

  it('keep what was typed on while the review was on its way', () => {
    const drafts = new ReviewDrafts();
    drafts.change('a', { note: 'calm, and more' });
    drafts.kept('a', { note: 'calm' });
    expect(drafts.of('a').note).toBe('calm, and more');
  });
});
