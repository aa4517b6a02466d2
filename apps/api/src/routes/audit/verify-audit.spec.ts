import { AuditVerification } from '@liveness/contract';
import type { AuditHead, ChainedEvent } from '@liveness/domain';
import { auditDigest } from '@liveness/domain/digests';
import type { AuditFindings, AuditLog } from '@liveness/use-cases';
import { InMemoryAuditLog } from '@liveness/api-testing';
import { ApiUnderTest } from '../../testing/api-under-test';
import { expectProblem, fieldsOf } from '../../testing/expect-problem';

const minuteMs = 60_000;
const start = Date.UTC(2026, 0, 2, 3, 4, 5);

/** A log as somebody left it who can write to the table. */
class TamperedLog extends InMemoryAuditLog {
  stored: ChainedEvent[] = [];
  ends: AuditHead[] = [];

  override async chained({
    from,
    before,
    take,
  }: Parameters<AuditLog['chained']>[0]): Promise<AuditFindings<ChainedEvent>> {
    const left = this.stored
      .filter(({ at, id }) => at >= from && (at < before.at || (at === before.at && id < before.id)))
      .sort((one, other) => other.at - one.at || (one.id < other.id ? 1 : -1));
    const events = left.slice(0, take);
    const last = events.at(-1);
    return { events, ...(last && left.length > take && { stoppedAt: { at: last.at, id: last.id } }) };
  }

  override async heads(): Promise<readonly AuditHead[]> {
    return this.ends;
  }

  /** Writes events, a minute apart from the second chain on in turns, as the table does. */
  async fill(count: number, at = (index: number) => start + index * minuteMs, chains = 2): Promise<void> {
    for (let index = 0; index < count; index += 1) {
      const chain = index % chains;
      const end = this.ends[chain];
      const link = { chain, number: (end?.number ?? 0) + 1, before: end?.digest ?? '' };
      const event = {
        id: `event-${String(index).padStart(4, '0')}`,
        at: at(index),
        actor: 'adam',
        action: 'attempt-opened',
        object: `attempt-${index}`,
      } as const;
      this.stored.push({ ...event, link });
      this.ends[chain] = {
        chain,
        number: link.number,
        digest: await auditDigest(event, link),
        since: end?.since ?? event.at,
      };
    }
  }
}

describe('POST /api/admin/audit/verify', () => {
  let log: TamperedLog;
  let api: ApiUnderTest;
  let admin: string;

  beforeEach(() => {
    log = new TamperedLog();
    api = new ApiUnderTest({ dependencies: { audit: log } });
    api.now = start + 24 * 60 * minuteMs;
    admin = api.signIn('adam', { groups: ['admins'] });
  });

  const verify = (body: object = {}) => api.send('POST', '/api/admin/audit/verify', body, admin);

  /** Returns all parts together. */
  async function verified(body: object = {}) {
    const parts = [AuditVerification.parse(await (await verify(body)).json())];
    for (let cursor = parts[0]?.nextCursor; cursor !== undefined; cursor = parts.at(-1)?.nextCursor)
      parts.push(AuditVerification.parse(await (await verify({ ...body, cursor })).json()));
    const sum = (of: (part: AuditVerification) => number) => parts.reduce((total, part) => total + of(part), 0);
    return {
      parts: parts.length,
      chained: sum(({ chained }) => chained),
      beforeChains: sum(({ beforeChains }) => beforeChains),
      faults: parts.flatMap(({ faults }) => faults),
    };
  }

  const faultsOf = async (body: object = {}) =>
    (await verified(body)).faults.map(({ kind, chain, from, to }) => [kind, chain, from, to]);

  it('finds nothing wrong in an untouched log, and returns the ends of its chains', async () => {
    await log.fill(20);
    const answer = AuditVerification.parse(await (await verify()).json());
    expect(answer).toEqual({
      chained: 20,
      beforeChains: 0,
      faults: [],
      heads: log.ends.map((head) => ({ ...head, since: new Date(head.since).toISOString() })),
      searchedTo: new Date(start).toISOString(),
    });
  });

  it('finds nothing wrong in an empty log', async () => {
    expect(await verified()).toEqual({ parts: 1, chained: 0, beforeChains: 0, faults: [] });
  });

  it('verifies what the API has written', async () => {
    const written = new ApiUnderTest();
    const { id } = await written.started();
    const bearer = written.signIn('adam', { groups: ['admins'] });
    for (const path of ['', ''])
      await written.fetch(`/api/admin/attempts/${id}${path}`, { headers: { authorization: `Bearer ${bearer}` } });
    const answer = AuditVerification.parse(
      await (await written.send('POST', '/api/admin/audit/verify', {}, bearer)).json(),
    );
    expect([answer.chained, answer.faults]).toEqual([2, []]);
  });

  it('goes through a long log in parts', async () => {
    await log.fill(2500, (index) => start + index);
    expect(await verified()).toEqual({ parts: 3, chained: 2500, beforeChains: 0, faults: [] });
  });

  it('accepts events that two instances wrote in another order than that of their clocks, also where a part ends', async () => {
    await log.fill(1200, (index) => start + (index + ((index * 7) % 11) * 5) * 1000);
    expect((await verified()).faults).toEqual([]);
  });

  it('finds events that are missing, in the middle, at the beginning and at the end of a chain', async () => {
    await log.fill(80);
    const without = (...places: string[]) =>
      log.stored.filter(({ link }) => !places.includes(`${link?.chain}/${link?.number}`));
    const whole = log.stored;
    for (const [places, gap] of [
      [['0/20'], ['missing', 0, 20, 20]],
      [
        ['0/20', '0/21', '0/22'],
        ['missing', 0, 20, 22],
      ],
      [['1/1'], ['missing', 1, 1, 1]],
      [['1/40'], ['missing', 1, 40, 40]],
    ] as const) {
      log.stored = whole;
      log.stored = without(...places);
      expect(await faultsOf())
        .withContext(places.join())
        .toEqual([gap as never]);
    }
    log.stored = whole.filter(({ link }) => link?.chain === 0);
    expect(await faultsOf()).toEqual([['missing', 1, 1, 40]]);
  });

  for (const [field, value] of [
    ['actor', 'eve'],
    ['object', 'another-attempt'],
    ['reason', 'She asked for it.'],
    ['action', 'attempt-reviewed'],
    ['at', start + 20 * minuteMs + 1],
    ['id', 'event-0020x'],
  ] as const)
    it(`finds an event whose ${field} was changed`, async () => {
      await log.fill(80);
      log.stored[20] = { ...log.stored[20]!, [field]: value };
      expect(await faultsOf()).toEqual([['changed', 0, 11, 11]]);
    });

  it('finds an event that takes the place of another, and one that was added', async () => {
    await log.fill(80);
    const [one] = log.stored.slice(20, 21);
    log.stored.push({ ...one!, id: 'event-added', at: one!.at - 1 });
    expect(await faultsOf()).toEqual([['unexpected', 0, 11, 11]]);
    log.stored.pop();
    log.stored.push({ ...one!, id: 'event-added', link: { chain: 0, number: 41, before: log.ends[0]!.digest } });
    expect(await faultsOf()).toEqual([['unexpected', 0, 41, 41]]);
  });

  it('finds the end of a chain that was set back, so that the last events seem never written', async () => {
    await log.fill(80);
    const earlier = new TamperedLog();
    await earlier.fill(60);
    log.ends = earlier.ends;
    const found = await faultsOf();
    expect(found.length).toBe(20);
    expect(new Set(found.map(([kind]) => kind))).toEqual(new Set(['unexpected']));
  });

  it('counts events from before the chains, and finds one without a place that is younger', async () => {
    await log.fill(10);
    const old = { actor: 'adam', action: 'attempt-opened', object: 'attempt' } as const;
    log.stored.push(
      { ...old, id: 'old', at: start - 60 * minuteMs },
      { ...old, id: 'late', at: start + 60 * minuteMs },
    );
    const { faults, beforeChains } = await verified({ from: new Date(start - 24 * 60 * minuteMs).toISOString() });
    expect(faults.map(({ kind, eventId }) => [kind, eventId])).toEqual([['unchained', 'late']]);
    expect(beforeChains).toBe(2);
  });

  it('goes back to a moment only, and calls nothing older missing', async () => {
    await log.fill(80);
    const from = new Date(start + 40 * minuteMs).toISOString();
    expect(await verified({ from })).toEqual({ parts: 1, chained: 40, beforeChains: 0, faults: [] });
  });

  it('ignores events that arrive during the verification', async () => {
    await log.fill(20);
    const [ends] = [log.ends.slice()];
    await log.fill(2, () => api.now);
    log.ends = ends!;
    expect((await verified()).faults).toEqual([]);
  });

  it('rejects other fields, and cursors of another search', async () => {
    expect(fieldsOf(await expectProblem(await verify({ to: '2026-01-01T00:00:00Z' }), 'malformed'))).toEqual(['']);
    await expectProblem(await verify({ cursor: 'mine' }), 'malformed');
  });
});
