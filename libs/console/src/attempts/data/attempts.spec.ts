import type { AttemptPage, ListedAttempt } from '@liveness/contract';
import { attempts } from './attempts';
import { attemptApiActions } from './attempt.actions';
import { type AttemptsState, noAttempts } from './attempts-state';
import { attemptsApiActions, attemptsPageActions } from './attempts.actions';

const { reducer, selectEnd, selectIds } = attempts;
const attempt = (id: string, startedAt: string, changes: Partial<ListedAttempt> = {}): ListedAttempt => ({
  id,
  subject: 'una',
  challenge: 'NOSE',
  status: 'passed',
  startedAt,
  thresholdsVersion: 0,
  ...changes,
});
const [third, second, first] = ['3', '2', '1'].map((minute) => attempt(minute, `2026-05-01T10:0${minute}:00.000Z`)) as [
  ListedAttempt,
  ListedAttempt,
  ListedAttempt,
];
const page = (found: readonly ListedAttempt[], nextCursor?: string): AttemptPage => ({
  attempts: [...found],
  searchedTo: '2026-05-01T09:00:00.000Z',
  ...(nextCursor && { nextCursor }),
});
const opened = attemptsPageActions.listOpened({ filter: {}, atMs: 1 });

function after(...actions: Parameters<typeof reducer>[1][]): AttemptsState {
  return actions.reduce(reducer, noAttempts);
}
const endOf = (state: AttemptsState) => selectEnd({ attempts: state }).state;
const idsOf = (state: AttemptsState) => selectIds({ attempts: state });

describe('the list of attempts', () => {
  it('continues after a page without showing an attempt twice', () => {
    const state = after(
      opened,
      attemptsApiActions.firstPageRead({ page: page([third, second], 'on') }),
      attemptsPageActions.nextPageRequested(),
      attemptsApiActions.nextPageRead({ page: page([second, first]) }),
    );
    expect(idsOf(state)).toEqual(['3', '2', '1']);
    expect(endOf(state)).toBe('over');
  });

  it('requests one page at a time', () => {
    const state = after(
      opened,
      attemptsApiActions.firstPageRead({ page: page([third], 'on') }),
      attemptsPageActions.nextPageRequested(),
    );
    expect(reducer(state, attemptsPageActions.nextPageRequested())).toBe(state);
    expect(endOf(state)).toBe('searching');
  });

  it('asks the person before it searches on after many empty pages', () => {
    let state = after(opened, attemptsApiActions.firstPageRead({ page: page([], 'c') }));
    for (let pages = 1; pages < 8; pages += 1)
      state = [
        attemptsPageActions.nextPageRequested(),
        attemptsApiActions.nextPageRead({ page: page([], 'c') }),
      ].reduce(reducer, state);
    expect(endOf(state)).toBe('asking');
    expect(
      endOf(
        [attemptsPageActions.nextPageRequested(), attemptsApiActions.nextPageRead({ page: page([first], 'c') })].reduce(
          reducer,
          state,
        ),
      ),
    ).toBe('more');
  });

  it('keeps its attempts when a page fails, and continues from there', () => {
    const state = after(
      opened,
      attemptsApiActions.firstPageRead({ page: page([third], 'on') }),
      attemptsPageActions.nextPageRequested(),
      attemptsApiActions.pageFailed({ failure: { code: 'unavailable' } }),
    );
    expect([endOf(state), idsOf(state)]).toEqual(['failed', ['3']]);
    expect(endOf(reducer(state, attemptsPageActions.nextPageRequested()))).toBe('searching');
  });

  it('is unchanged when the same filter is opened again, and empty for another filter', () => {
    const left = after(
      opened,
      attemptsApiActions.firstPageRead({ page: page([third]) }),
      attemptsPageActions.attemptSelected({ id: '3' }),
      attemptsPageActions.listLeft(),
    );
    expect(reducer(left, attemptsPageActions.listOpened({ filter: {}, atMs: 9 }))).toBe(left);
    const other = reducer(left, attemptsPageActions.listOpened({ filter: { status: 'failed' }, atMs: 9 }));
    expect([idsOf(other), other.loading]).toEqual([[], 'first']);
  });

  it('updates an attempt in its row when it is changed on its page', () => {
    const shown = after(opened, attemptsApiActions.firstPageRead({ page: page([second, first]) }));
    const review = { id: 'r', at: '2026-05-01T11:00:00.000Z', reviewer: 'rita', label: 'attack-mask' as const };
    const reviewed = reducer(shown, attemptApiActions.reviewSaved({ id: '1', review, goOn: false }));
    expect(reviewed.attempts.map((each) => each.review)).toEqual([undefined, 'attack-mask']);
    const erasure = {
      requestedAt: '2026-05-01T12:00:00.000Z',
      requestedBy: 'ada',
      reason: 'Asked for.',
      completedAt: '2026-05-01T12:00:01.000Z',
    };
    const erased = reducer(reviewed, attemptApiActions.attemptErased({ id: '1', erasure }));
    expect([erased.attempts[1]?.erasedAt, erased.attempts[1]?.subject, erased.attempts[1]?.review]).toEqual([
      '2026-05-01T12:00:00.000Z',
      undefined,
      'attack-mask',
    ]);
    expect(idsOf(erased)).toEqual(['2', '1']);
  });

  it('returns to the attempt that was reviewed last, if it contains it', () => {
    const shown = after(opened, attemptsApiActions.firstPageRead({ page: page([second, first]) }));
    const found = (id: string) =>
      reducer({ ...shown, selected: '2' }, attemptApiActions.nextUnreviewedFound({ id })).selected;
    expect([found('1'), found('9')]).toEqual(['1', '2']);
  });

  describe('when attempts arrive', () => {
    const shown = after(opened, attemptsApiActions.firstPageRead({ page: page([second, first]) }));

    it('announces them without moving any row', () => {
      const state = reducer(shown, attemptsApiActions.newestAttemptsRead({ attempts: [third, second], more: false }));
      expect([idsOf(state), state.newOnes.map(({ id }) => id)]).toEqual([['2', '1'], ['3']]);
    });

    it('puts them on top when asked to', () => {
      const state = [
        attemptsApiActions.newestAttemptsRead({ attempts: [third], more: false }),
        attemptsPageActions.newAttemptsShown({ atMs: 2 }),
      ].reduce(reducer, shown);
      expect([idsOf(state), state.newOnes]).toEqual([['3', '2', '1'], []]);
    });

    it('starts again when there are more than it has read', () => {
      const state = [
        attemptsApiActions.newestAttemptsRead({ attempts: [third], more: true }),
        attemptsPageActions.newAttemptsShown({ atMs: 2 }),
      ].reduce(reducer, shown);
      expect([state.loading, state.asOfMs]).toEqual(['first', 2]);
    });

    it('updates the verdicts of shown attempts in their rows', () => {
      const decided = { ...second, status: 'failed' as const, reason: 'left_area' };
      const state = reducer(shown, attemptsApiActions.newestAttemptsRead({ attempts: [decided], more: false }));
      expect(state.attempts[0]).toEqual(decided);
      expect(state.newOnes).toEqual([]);
    });
  });
});
