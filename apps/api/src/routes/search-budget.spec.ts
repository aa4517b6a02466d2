import type { AttemptExportPiece, PreviewPiece } from '@liveness/contract';
import { parseCsv } from '@liveness/use-cases/testing';
import { ApiUnderTest } from '../testing/api-under-test';

const range = { from: '2026-01-01T00:00:00Z', to: '2026-02-01T00:00:00Z' };
const limits = { frameCap: 4, stateTimeoutMs: 10_000, facesWanted: 1 };

describe('the time for a search', () => {
  let api: ApiUnderTest;
  let admin: string;

  beforeEach(() => {
    api = new ApiUnderTest({ settings: { openAttempts: { limit: 1000, windowMs: 1 }, searchBudgetMs: 5000 } });
    admin = api.signIn('adam', { groups: ['admins'] });
  });

  const get = (path: string) => api.fetch(`/api/admin/${path}`, { headers: { authorization: `Bearer ${admin}` } });

  it('ends a budget after the request arrived, for every search', async () => {
    const { listing, counters } = api.dependencies.dependencies;
    const pages = spyOn(listing, 'page').and.callThrough();
    const counts = spyOn(listing, 'count').and.callThrough();
    const events = spyOn(api.audit, 'page').and.callThrough();
    const hours = spyOn(counters, 'hours').and.callThrough();
    const verify = api.accessTokens.verify.bind(api.accessTokens);
    const arrival = api.now;
    spyOn(api.accessTokens, 'verify').and.callFake(async (token) => {
      api.now = arrival + 1000;
      return verify(token);
    });
    const arrived = async (response: () => Promise<Response>) => {
      api.now = arrival;
      expect((await response()).status).toBe(200);
    };
    await arrived(() => get('attempts'));
    await arrived(() => api.send('POST', '/api/admin/attempts/export', { personal: false }, admin));
    await arrived(() => api.send('POST', '/api/admin/thresholds/PEEK/preview', { ...range, limits }, admin));
    await arrived(() => get('attempts/count'));
    await arrived(() => get('audit'));
    await arrived(() => get(`statistics?from=${range.from}&to=${range.to}`));
    const stops = [...pages.calls.allArgs(), ...counts.calls.allArgs(), ...events.calls.allArgs()].map(
      ([{ stopAt }]) => stopAt,
    );
    expect([pages, counts, events, hours].map(({ calls }) => calls.any())).toEqual([true, true, true, true]);
    expect(new Set([...stops, hours.calls.mostRecent().args[3]])).toEqual(new Set([arrival + 5000]));
  });

  it('cuts an export where it ends, and the next piece goes on from there', async () => {
    const ids: string[] = [];
    for (let index = 0; index < 100; index += 1) {
      ids.unshift((await api.started()).id);
      api.now += 1000;
    }
    const find = api.attempts.find.bind(api.attempts);
    // A group of 32 takes 3.2 s.
    spyOn(api.attempts, 'find').and.callFake(async (id) => {
      api.now += 100;
      return find(id);
    });
    const pieces: AttemptExportPiece[] = [];
    do {
      const cursor = pieces.at(-1)?.nextCursor;
      const response = await api.send(
        'POST',
        '/api/admin/attempts/export',
        { ...range, personal: true, cursor },
        admin,
      );
      pieces.push((await response.json()) as AttemptExportPiece);
    } while (pieces.at(-1)?.nextCursor !== undefined);
    expect(pieces.map(({ rows }) => rows)).toEqual([64, 36]);
    const [, ...lines] = parseCsv(pieces.map(({ csv }) => csv).join(''));
    expect(lines.map(([id, , , , startedAt]) => [id, startedAt]).at(63)?.[1]).toBe(pieces[0]?.searchedTo);
    expect(lines.map(([id]) => id)).toEqual(ids);
  });

  it('cuts a preview where it ends, and the next piece goes on from there', async () => {
    const ids: string[] = [];
    for (let index = 0; index < 120; index += 1) {
      const attempt = await api.started();
      await api.putFrame(attempt);
      await api.verify(attempt);
      ids.unshift(attempt.id);
      api.now += 1000;
    }
    const observed = api.attempts.observed.bind(api.attempts);
    spyOn(api.attempts, 'observed').and.callFake(async (wanted) => {
      api.now += 6000;
      return observed(wanted);
    });
    const pieces: PreviewPiece[] = [];
    do {
      const cursor = pieces.at(-1)?.nextCursor;
      const response = await api.send(
        'POST',
        '/api/admin/thresholds/PEEK/preview',
        { ...range, limits, cursor },
        admin,
      );
      pieces.push((await response.json()) as PreviewPiece);
    } while (pieces.at(-1)?.nextCursor !== undefined);
    expect(pieces.map(({ attempts, skipped }) => [attempts.length, skipped])).toEqual([
      [50, 0],
      [50, 0],
      [20, 0],
    ]);
    expect(pieces.flatMap(({ attempts }) => attempts.map(({ id }) => id))).toEqual(ids);
  });
});
