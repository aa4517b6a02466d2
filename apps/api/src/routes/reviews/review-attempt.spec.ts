import { AttemptDetail, AttemptPage, Review } from '@liveness/contract';
import { ApiUnderTest } from '../../testing/api-under-test';
import { expectProblem, fieldsOf } from '../../testing/expect-problem';

describe('POST /api/admin/attempts/{id}/reviews', () => {
  let api: ApiUnderTest;
  let reviewer: string;
  let id: string;

  beforeEach(async () => {
    api = new ApiUnderTest();
    reviewer = api.signIn('rita', { groups: ['reviewers'] });
    ({ id } = await api.started());
  });

  const review = (body: unknown, of = id, bearer = reviewer) =>
    api.send('POST', `/api/admin/attempts/${of}/reviews`, body, bearer);
  const get = (path: string) =>
    api.fetch(`/api/admin/attempts${path}`, { headers: { authorization: `Bearer ${reviewer}` } });

  it('returns the stored review', async () => {
    const response = await review({ label: 'attack-mask', note: 'No pores.' });
    expect(response.status).toBe(201);
    expect(Review.parse(await response.json())).toEqual({
      id: jasmine.any(String),
      at: '2026-01-02T03:04:05.000Z',
      reviewer: 'rita',
      label: 'attack-mask',
      note: 'No pores.',
    });
  });

  it('adds the review to the attempt, newest first, and its label to the list', async () => {
    await review({ label: 'attack-print', note: '' });
    api.now += 1000;
    await review({ label: 'genuine', note: 'It was the light.' }, id, api.signIn('adam', { groups: ['admins'] }));
    const detail = AttemptDetail.parse(await (await get(`/${id}`)).json());
    expect(detail.review).toBe('genuine');
    expect(detail.reviews.map(({ label, reviewer: by, note }) => [label, by, note])).toEqual([
      ['genuine', 'adam', 'It was the light.'],
      ['attack-print', 'rita', undefined],
    ]);
    for (const [filter, found] of [
      ['genuine', 1],
      ['reviewed', 1],
      ['attack-print', 0],
      ['unreviewed', 0],
    ] as const) {
      const { attempts } = AttemptPage.parse(await (await get(`?review=${filter}`)).json());
      expect(attempts.length).withContext(filter).toBe(found);
      for (const attempt of attempts) expect(attempt.review).toBe('genuine');
    }
  });

  it('does not change the decision', async () => {
    await review({ label: 'attack-other' });
    expect(AttemptDetail.parse(await (await get(`/${id}`)).json()).status).toBe('open');
  });

  it('accepts a note of 2000 characters, and no more', async () => {
    expect((await review({ label: 'genuine', note: 'ä'.repeat(2000) })).status).toBe(201);
    expect(
      fieldsOf(await expectProblem(await review({ label: 'genuine', note: 'a'.repeat(2001) }), 'malformed')),
    ).toEqual(['note']);
    await expectProblem(await review({ label: 'genuine', note: 'a'.repeat(70_000) }), 'body-too-large');
  });

  it('rejects an invalid review, and stores nothing', async () => {
    for (const [body, field] of [
      [{}, 'label'],
      [{ label: 'attack' }, 'label'],
      [{ label: 'genuine', note: 7 }, 'note'],
      [{ label: 'genuine', reviewer: 'adam' }, ''],
    ] as const) {
      expect(fieldsOf(await expectProblem(await review(body), 'malformed')))
        .withContext(JSON.stringify(body))
        .toEqual([field]);
    }
    await expectProblem(await review([]), 'malformed');
    expect(await api.reviews.reviewsOf(id)).toEqual([]);
    expect(api.audit.events).toEqual([]);
  });

  describe('sent again with its Idempotency-Key', () => {
    const again = (body: object = { label: 'attack-mask', note: 'No pores.' }, key = 'one') =>
      api.send('POST', `/api/admin/attempts/${id}/reviews`, body, reviewer, { 'idempotency-key': key });

    it('returns the same review, which is stored and logged once', async () => {
      const first = await again();
      const given: unknown = await first.json();
      api.now += 1000;
      const second = await again();
      expect([first.status, second.status]).toEqual([201, 201]);
      expect(await second.json()).toEqual(given);
      expect(await api.reviews.reviewsOf(id)).toHaveSize(1);
      expect(api.audit.events).toHaveSize(1);
    });

    it('is stored once if it arrives twice at once', async () => {
      const bodies: unknown[] = await Promise.all((await Promise.all([again(), again()])).map((each) => each.json()));
      expect(bodies[0]).toEqual(bodies[1]);
      expect(await api.reviews.reviewsOf(id)).toHaveSize(1);
      expect(api.audit.events).toHaveSize(1);
    });

    it('is a conflict with another label, also at once', async () => {
      const responses = await Promise.all([again(), again({ label: 'genuine' })]);
      expect(responses.map(({ status }) => status).sort()).toEqual([201, 409]);
      await expectProblem(await again({ label: 'attack-other' }), 'idempotency-conflict');
      expect(await api.reviews.reviewsOf(id)).toHaveSize(1);
    });

    it('is another review with another key', async () => {
      await again();
      await again(undefined, 'two');
      expect(await api.reviews.reviewsOf(id)).toHaveSize(2);
    });
  });

  it('rejects unknown and impossible ids with the same problem', async () => {
    for (const unknown of ['0d9f3c5e-1111-4222-8333-444455556666', 'x', 'a'.repeat(3000)])
      await expectProblem(await review({ label: 'genuine' }, unknown), 'attempt-not-found');
    expect(api.audit.events).toEqual([]);
  });
});
