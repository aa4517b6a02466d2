import { AttemptExportPiece } from '@liveness/contract';
import { parseCsv } from '@liveness/use-cases/testing';
import { ApiUnderTest } from '../../testing/api-under-test';
import { ChecksUnderTest } from '../../testing/checks-under-test';
import { expectProblem, fieldsOf } from '../../testing/expect-problem';

const factColumns = [
  'attempt',
  'challenge',
  'status',
  'reason',
  'startedAt',
  'decidedAt',
  'thresholdsVersion',
  'review',
  'erasedAt',
  'signals',
  'check',
  'client',
  'test',
  'unjudged',
];

describe('POST /api/admin/attempts/export', () => {
  let api: ApiUnderTest;
  let admin: string;

  beforeEach(() => {
    api = new ApiUnderTest({ settings: { openAttempts: { limit: 5000, windowMs: 1 } } });
    admin = api.signIn('adam', { groups: ['admins'] });
  });

  const send = (body: object, bearer = admin) => api.send('POST', '/api/admin/attempts/export', body, bearer);
  const piece = async (body: object) => AttemptExportPiece.parse(await (await send(body)).json());

  async function startAttempts(count: number): Promise<string[]> {
    const ids: string[] = [];
    for (let index = 0; index < count; index += 1) {
      ids.unshift((await api.started()).id);
      api.now += 1000;
    }
    return ids;
  }

  it('returns attempts as CSV with column names, newest first, without personal data unless asked', async () => {
    const first = await api.started({
      device: { userAgent: 'Browser “β”, 1.0', cameraLabel: 'Front Virtual', viewport: '390x844' },
    });
    await api.putFrame(first);
    await api.send('POST', `/api/challenge/${first.id}/verify`, {
      token: first.token,
      camera: { unchangedPercent: 99 },
    });
    await api.send('POST', `/api/admin/attempts/${first.id}/reviews`, { label: 'genuine' }, admin);
    api.now += 1000;
    const second = await api.started({}, api.signIn('bob'));
    const response = await send({ personal: false });
    expect(response.headers.get('cache-control')).toBe('private, no-store');
    const { csv, rows, searchedTo, nextCursor } = AttemptExportPiece.parse(await response.json());
    expect(parseCsv(csv)).toEqual([
      factColumns,
      [second.id, 'PEEK', 'open', '', '2026-01-02T03:04:06.000Z', '', '0', '', '', '', '', '', '', ''],
      [
        first.id,
        'PEEK',
        'passed',
        'passed',
        '2026-01-02T03:04:05.000Z',
        '2026-01-02T03:04:05.000Z',
        '0',
        'genuine',
        '',
        'virtual-camera no-sensor-noise',
        '',
        '',
        '',
        '',
      ],
    ]);
    expect([rows, searchedTo, nextCursor]).toEqual([2, '2025-12-03T03:04:06.000Z', undefined]);
    const cells = parseCsv(csv).flat();
    for (const secret of ['bob', 'ada', 'Browser', 'Front', '390x844'])
      expect(cells.filter((cell) => cell.split(/[-\s]/).includes(secret)))
        .withContext(secret)
        .toEqual([]);

    const [columns, , withDevice] = parseCsv((await piece({ personal: true })).csv);
    expect(columns).toEqual([...factColumns, 'user', 'userAgent', 'camera', 'viewport', 'reference']);
    expect(withDevice?.slice(-5)).toEqual(['ada', 'Browser “β”, 1.0', 'Front Virtual', '390x844', '']);
  });

  it('escapes formulas in names and device hints', async () => {
    await api.started(
      { device: { userAgent: '=HYPERLINK("https://evil.example","x")', cameraLabel: ' ＠SUM(1)', viewport: '\t1' } },
      api.signIn('-1+1|cmd'),
    );
    const [, row] = parseCsv((await piece({ personal: true })).csv);
    expect(row?.slice(-5, -1)).toEqual(["'-1+1|cmd", '\'=HYPERLINK("https://evil.example","x")', "' ＠SUM(1)", "'\t1"]);
  });

  it('returns the check of an attempt and whether it is a test, and its reference with the personal data', async () => {
    const checks = new ChecksUnderTest();
    const check = await checks.created({ reference: '=1+1', test: { outcome: 'passed' } });
    await checks.tried(check, true);
    const rowOf = async (personal: boolean) => {
      const body = { personal, reference: '=1+1' };
      const response = await checks.send('POST', '/api/admin/attempts/export', body, checks.admin);
      const [columns = [], row = []] = parseCsv(AttemptExportPiece.parse(await response.json()).csv);
      return Object.fromEntries(columns.map((name, index) => [name, row[index]]));
    };
    expect(await rowOf(false)).toEqual(jasmine.objectContaining({ check: check.id, client: 'shop', test: 'test' }));
    expect(Object.keys(await rowOf(false))).not.toContain('reference');
    expect((await rowOf(true))['reference']).toBe("'=1+1");
    expect(checks.audit.events.map(({ action }) => action)).toEqual(
      new Array(3).fill(['reference-looked-up', 'attempts-exported']).flat() as never,
    );
    expect(JSON.stringify(checks.audit.events)).not.toContain('1+1');
  });

  it('returns each attempt once over its pieces, column names once, and logs one event', async () => {
    const ids = await startAttempts(1100);
    const pieces = [await piece({ personal: true, challenge: 'PEEK' })];
    for (let cursor = pieces[0]?.nextCursor; cursor !== undefined; cursor = pieces.at(-1)?.nextCursor)
      pieces.push(await piece({ personal: true, challenge: 'PEEK', cursor }));
    expect(pieces.map(({ rows }) => rows)).toEqual([500, 500, 100]);
    const [header, ...lines] = parseCsv(pieces.map(({ csv }) => csv).join(''));
    expect(header?.[0]).toBe('attempt');
    expect(lines.map(([id]) => id)).toEqual(ids);
    expect(api.audit.events.length).toBe(1);
  });

  it('reads a bounded number of attempts at once for personal data', async () => {
    await startAttempts(100);
    let reading = 0;
    let most = 0;
    const find = api.attempts.find.bind(api.attempts);
    const found = spyOn(api.attempts, 'find').and.callFake(async (id) => {
      most = Math.max(most, (reading += 1));
      const attempt = await find(id);
      reading -= 1;
      return attempt;
    });
    await piece({ personal: true });
    expect(most).toBeGreaterThan(1);
    expect(most).toBeLessThanOrEqual(32);
    found.calls.reset();
    await piece({ personal: false });
    expect(found).not.toHaveBeenCalled();
  });

  it('logs the filters and whether personal data is included, but not whose', async () => {
    for (const [body, object] of [
      [{ personal: false }, 'attempts?personal=false'],
      [{ personal: true, user: 'bob' }, 'attempts?personal=true&user=*'],
      [
        {
          status: 'failed',
          personal: false,
          challenge: 'PEEK & CO',
          from: '2026-01-01T01:00:00+01:00',
          thresholdsVersion: '4',
        },
        'attempts?challenge=PEEK%20%26%20CO&from=2026-01-01T00%3A00%3A00.000Z&personal=false&status=failed&thresholdsVersion=4',
      ],
    ] as const) {
      expect((await send(body)).status).toBe(200);
      expect(api.audit.events.at(-1)).toEqual(
        jasmine.objectContaining({ actor: 'adam', action: 'attempts-exported', object }),
      );
    }
  });

  it('returns nothing when it cannot be logged', async () => {
    await startAttempts(1);
    api.auditOutage.begin('append');
    await expectProblem(await send({ personal: false }), 'unavailable');
  });

  it('cannot be continued by another person, as another export, or by a former admin', async () => {
    await startAttempts(501);
    const { nextCursor: cursor = '' } = await piece({ personal: false, challenge: 'PEEK' });
    expect((await send({ personal: false, challenge: 'PEEK', cursor })).status).toBe(200);
    for (const [body, bearer] of [
      [{ personal: false, challenge: 'PEEK', cursor }, api.signIn('eve', { groups: ['admins'] })],
      [{ personal: true, challenge: 'PEEK', cursor }, admin],
      [{ personal: false, cursor }, admin],
      [{ personal: false, challenge: 'PEEK', cursor: `${cursor}x` }, admin],
    ] as const) {
      expect(fieldsOf(await expectProblem(await send(body, bearer), 'malformed'))).toEqual(['cursor']);
    }
    await expectProblem(
      await send({ personal: false, challenge: 'PEEK', cursor }, api.signIn('adam', { groups: ['reviewers'] })),
      'forbidden',
    );
    const list = await api.fetch(`/api/admin/attempts?${new URLSearchParams({ challenge: 'PEEK', cursor })}`, {
      headers: { authorization: `Bearer ${admin}` },
    });
    await expectProblem(list, 'malformed');
    api.now += 600_000;
    await expectProblem(
      await send({ personal: false, challenge: 'PEEK', cursor }, api.signIn('adam', { groups: ['admins'] })),
      'cursor-outdated',
    );
    expect(api.audit.events.length).toBe(1);
  });

  it('requires a choice about personal data, and rejects invalid fields', async () => {
    for (const [body, field] of [
      [{}, 'personal'],
      [{ personal: 'yes' }, 'personal'],
      [{ personal: false, from: 'once' }, 'from'],
      [{ personal: false, columns: ['user'] }, ''],
    ] as const) {
      expect(fieldsOf(await expectProblem(await send(body), 'malformed')))
        .withContext(JSON.stringify(body))
        .toEqual([field]);
    }
    expect(api.audit.events).toEqual([]);
  });
});
