import { faces, jpegShowing } from '@liveness/api-testing';
import { StatisticsPiece } from '@liveness/contract';
import { ApiUnderTest } from '../../testing/api-under-test';
import { expectProblem, fieldsOf } from '../../testing/expect-problem';

const dayMs = 24 * 60 * 60 * 1000;

describe('GET /api/admin/statistics', () => {
  let api: ApiUnderTest;
  let reviewer: string;

  beforeEach(() => {
    api = new ApiUnderTest({
      settings: {
        openAttempts: { limit: 1000, windowMs: 1 },
        retentionMs: 90 * dayMs,
        analyserCallUsd: 0.0012,
        comparerCallUsd: 0.0008,
      },
    });
    reviewer = api.signIn('rita', { groups: ['reviewers'] });
  });

  const get = (query: Readonly<Record<string, string>>) =>
    api.fetch(`/api/admin/statistics?${new URLSearchParams(query)}`, {
      headers: { authorization: `Bearer ${reviewer}` },
    });
  const piece = async (from: string, to: string, more: Readonly<Record<string, string>> = {}) =>
    StatisticsPiece.parse(await (await get({ from, to, ...more })).json());
  const hoursOf = async (from: string, to: string) => (await piece(from, to)).hours.map(({ hour }) => hour);

  async function decided(count: number): Promise<void> {
    const attempt = await api.started();
    await api.putFrame(attempt, { jpeg: jpegShowing(faces(count)) });
    await api.verify(attempt);
  }

  it('returns the counts of each hour, newest first, and the price of an analyser call', async () => {
    await decided(1);
    await decided(2);
    await api.started();
    api.now += 2 * 60 * 60 * 1000;
    await api.started();
    const response = await get({ from: '2026-01-02T00:00:00Z', to: '2026-01-03T00:00:00Z' });
    expect(response.headers.get('cache-control')).toBe('private, no-store');
    expect(StatisticsPiece.parse(await response.json())).toEqual({
      hours: [
        {
          hour: '2026-01-02T05:00:00.000Z',
          challenge: 'PEEK',
          started: 1,
          passed: 0,
          failed: 0,
          unjudged: 0,
          reasons: {},
          signals: {},
          frames: 0,
          analyserCalls: 0,
          comparerCalls: 0,
          durations: [],
        },
        {
          hour: '2026-01-02T03:00:00.000Z',
          challenge: 'PEEK',
          started: 3,
          passed: 1,
          failed: 1,
          unjudged: 0,
          reasons: { passed: 1, crowd: 1 },
          signals: {},
          frames: 2,
          analyserCalls: 2,
          comparerCalls: 0,
          durations: [{ upToMs: 100, count: 2 }],
        },
      ],
      analyserCallUsd: 0.0012,
      comparerCallUsd: 0.0008,
      countedTo: '2026-01-02T00:00:00.000Z',
    });
  });

  it('includes whole hours that the range touches', async () => {
    await api.started();
    for (const [from, to, expected] of [
      ['2026-01-02T03:59:59Z', '2026-01-02T04:00:00Z', ['2026-01-02T03:00:00.000Z']],
      ['2026-01-02T03:00:00Z', '2026-01-02T03:00:00.001Z', ['2026-01-02T03:00:00.000Z']],
      ['2026-01-02T02:00:00Z', '2026-01-02T03:00:00Z', []],
      ['2026-01-02T04:00:00Z', '2026-01-02T05:00:00Z', []],
      ['2026-01-02T05:00:00+02:00', '2026-01-02T05:30:00+02:00', ['2026-01-02T03:00:00.000Z']],
    ] as const) {
      expect(await hoursOf(from, to))
        .withContext(`${from} – ${to}`)
        .toEqual([...expected]);
    }
  });

  it('returns a month per piece, and every hour once over its pieces', async () => {
    const started: string[] = [];
    for (let day = 0; day < 80; day += 1) {
      started.unshift(new Date(api.now).toISOString().replace(/T(\d\d).*/, 'T$1:00:00.000Z'));
      await api.started();
      api.now += dayMs;
    }
    const [from, to] = ['2025-12-01T00:00:00Z', new Date(api.now).toISOString()] as const;
    const pieces = [await piece(from, to)];
    for (let cursor = pieces[0]?.nextCursor; cursor !== undefined; cursor = pieces.at(-1)?.nextCursor)
      pieces.push(await piece(from, to, { cursor }));
    expect(pieces.length).toBe(3);
    expect(pieces.flatMap(({ hours }) => hours.map(({ hour }) => hour))).toEqual(started);
    expect(Date.parse(to) - Date.parse(pieces[0]?.countedTo ?? '')).toBeLessThanOrEqual(31 * dayMs);
    const { nextCursor: cursor = '' } = await piece(from, to);
    for (const query of [
      { from, to: '2026-02-01T00:00:00Z', cursor },
      { from, to, cursor: 'eyJhIjoxfQ' },
    ]) {
      expect(fieldsOf(await expectProblem(await get(query), 'malformed')))
        .withContext(JSON.stringify(query))
        .toEqual(['cursor']);
    }
  });

  it('covers neither the future nor the time before the retention', async () => {
    const asked = spyOn(api.dependencies.dependencies.counters, 'hours').and.callThrough();
    await api.started();
    const { hours, countedTo, nextCursor } = await piece('2026-01-02T03:00:00Z', '9999-12-31T00:00:00Z');
    expect([hours.length, countedTo, nextCursor]).toEqual([1, '2026-01-02T03:00:00.000Z', undefined]);
    expect(asked.calls.mostRecent().args).toEqual([
      ['PEEK', 'STARE', 'PEEK+STARE'],
      Date.UTC(2026, 0, 2, 3),
      Date.UTC(2026, 0, 2, 4),
      api.now + 12_000,
    ]);
    const { nextCursor: cursor = '' } = await piece('0000-01-01T00:00:00Z', '2026-01-02T03:00:00Z');
    const second = await piece('0000-01-01T00:00:00Z', '2026-01-02T03:00:00Z', { cursor });
    const last = await piece('0000-01-01T00:00:00Z', '2026-01-02T03:00:00Z', { cursor: second.nextCursor ?? '' });
    expect([last.countedTo, last.nextCursor]).toEqual(['2025-10-04T03:00:00.000Z', undefined]);
  });

  it('returns nothing for an empty range, or one before the retention', async () => {
    await api.started();
    for (const [from, to] of [
      ['2026-01-02T04:00:00Z', '2026-01-02T03:00:00Z'],
      ['2026-01-02T03:50:00Z', '2026-01-02T03:10:00Z'],
      ['2026-01-02T03:10:00Z', '2026-01-02T03:10:00Z'],
      ['1999-01-01T00:00:00Z', '1999-02-01T00:00:00Z'],
      ['0000-01-01T00:00:00+14:00', '0000-01-01T01:00:00+14:00'],
      ['9999-01-01T00:00:00Z', '9999-02-01T00:00:00Z'],
    ] as const) {
      const { hours, nextCursor } = await piece(from, to);
      expect([hours, nextCursor]).withContext(`${from} – ${to}`).toEqual([[], undefined]);
    }
  });

  it('rejects an invalid range and names the fields', async () => {
    const [from, to] = ['2026-01-01T00:00:00Z', '2026-01-02T00:00:00Z'];
    for (const [query, fields] of [
      [{}, ['from', 'to']],
      [{ from, to: 'today' }, ['to']],
      [{ from: '2026-01-01', to }, ['from']],
      [{ from, to, challenge: 'PEEK' }, ['']],
    ] as const) {
      expect(fieldsOf(await expectProblem(await get(query), 'malformed')))
        .withContext(JSON.stringify(query))
        .toEqual([...fields]);
    }
  });
});
