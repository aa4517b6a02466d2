import { describeWithStandIns } from '@liveness/api-testing/stand-ins';
import type { AwsClients } from '@liveness/adapters';
import type { AttemptPage, Erasure, PausedUsers } from '@liveness/contract';
import type { Caller } from '../../stored-by/caller';
import { closeClients, standInClients } from '../../stored-by/deployment';
import { findEverywhere } from '../../testing/find-everywhere';
import { anotherPicture, peekOverStandIns } from '../../testing/peek-over-stand-ins';

describeWithStandIns('erasing everything of a person', (standIns) => {
  let clients: AwsClients;
  let now: number;
  let as: (subject: string, groups?: readonly string[]) => Caller;
  let person: string;

  beforeAll(() => {
    clients = standInClients(standIns());
    const { tokens, by } = peekOverStandIns({ ...standIns(), LIVENESS_MAX_FAILURES: '2' }, clients, () => now);
    as = (subject, groups = []) => by(tokens.signIn(subject, { groups }));
  });

  afterAll(() => closeClients(clients));

  beforeEach(() => {
    now = Date.UTC(2026, 4, 6, 7);
    person = `person-${crypto.randomUUID()}`;
  });

  const admin = () => as('adam', ['admins']);

  async function started(who = person): Promise<{ readonly id: string; readonly token: string }> {
    now += 1000;
    const device = { cameraLabel: `Camera of ${who}` };
    return as(who).start({ imageWidth: 640, imageHeight: 480, device });
  }

  async function framed(howMany: number, who = person) {
    const attempt = await started(who);
    expect((await as(who).putFrame(attempt, { capturedAt: now, jpeg: anotherPicture(howMany) })).status).toBe(200);
    return attempt;
  }

  async function decided(howMany: number, who = person): Promise<string> {
    const attempt = await framed(howMany, who);
    await as(who).verified(attempt);
    return attempt.id;
  }

  async function erased(id: string): Promise<void> {
    const { completedAt } = await admin().call<Erasure>('POST', `/admin/attempts/${id}/erasure`, { reason: 'Asked.' });
    expect(completedAt).toBeDefined();
  }

  const left = (text = person) => findEverywhere(clients, [standIns()['LIVENESS_FRAMES_BUCKET'] ?? ''], text);

  /** Returns the ids of attempts of every kind. The person is paused at the end. */
  async function history(): Promise<readonly string[]> {
    const passed = await decided(1);
    await admin().call('POST', `/admin/attempts/${passed}/reviews`, { label: 'genuine', note: 'Seen before.' });
    const failed = [await decided(2), await decided(2)];
    expect((await as(person).send('POST', '/challenge', { imageWidth: 640, imageHeight: 480 })).status).toBe(429);
    now += 3_600_000;
    const unseen = await started();
    const unfinished = await framed(1);
    now += 3_600_000;
    return [passed, ...failed, unseen.id, unfinished.id, await decided(2), await decided(2)];
  }

  it('leaves the person’s id nowhere: in no key, attribute or body of any table or bucket', async () => {
    const other = await decided(2, `${person.slice(0, -1)}-other`);
    const ids = await history();
    await admin().call<AttemptPage>('GET', `/admin/attempts?user=${person}`);
    const { paused } = await admin().call<PausedUsers>('GET', '/admin/pauses');
    expect(paused.map(({ subject }) => subject)).toContain(person);
    const before = await left();
    for (const where of [
      'ATTEMPT .subject',
      'ATTEMPT .userKey',
      'ATTEMPT .device.cameraLabel',
      'ATTEMPT .receipt',
      'QUOTA .pk',
    ])
      expect(before).withContext('the search must see it').toContain(where);
    now += 3_600_000;
    for (const id of ids) await erased(id);
    expect(await left()).toEqual([]);
    expect((await left(other)).length)
      .withContext('somebody else’s')
      .toBeGreaterThan(1);
  });

  it('leaves what is remembered of the tries until the last attempt, and nothing of those that were erased', async () => {
    const ids = await history();
    now += 3_600_000;
    for (const id of ids.slice(0, -1)) await erased(id);
    const tries = (await left()).filter((where) => where.startsWith('QUOTA'));
    expect(tries).not.toEqual([]);
    for (const id of ids.slice(0, -1))
      expect((await left(id)).filter((where) => where.startsWith('QUOTA'))).toEqual([]);
    await erased(ids.at(-1) ?? '');
    expect(await left()).toEqual([]);
  });

  it('leaves nothing when the last attempts are erased at once', async () => {
    const ids = await history();
    now += 3_600_000;
    await Promise.all(ids.map(erased));
    expect(await left()).toEqual([]);
  });

  it('keeps a person’s tries while an attempt is left, and forgets the pause with the last one', async () => {
    const ids = [await decided(2), await decided(2)];
    now += 60_000;
    await erased(ids[0] ?? '');
    expect((await as(person).send('POST', '/challenge', { imageWidth: 640, imageHeight: 480 })).status).toBe(429);
    await erased(ids[1] ?? '');
    expect(await left()).toEqual([]);
  });
});
