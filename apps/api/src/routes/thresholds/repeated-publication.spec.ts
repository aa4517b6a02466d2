import { ThresholdsVersion } from '@liveness/contract';
import { ApiUnderTest } from '../../testing/api-under-test';
import { expectProblem } from '../../testing/expect-problem';

const draft = {
  basedOn: 0,
  limits: { frameCap: 4, stateTimeoutMs: 10_000, facesWanted: 2 },
  reason: 'Attacks in pairs.',
};

describe('a publication of thresholds, sent again with its Idempotency-Key', () => {
  let api: ApiUnderTest;
  let admin: string;

  beforeEach(() => {
    api = new ApiUnderTest();
    admin = api.signIn('adam', { groups: ['admins'] });
  });

  const publish = (body: object = draft, key = 'one', bearer = admin) =>
    api.send('POST', '/api/admin/thresholds/PEEK/versions', body, bearer, { 'idempotency-key': key });
  const published = async (...sent: Parameters<typeof publish>) =>
    ThresholdsVersion.parse(await (await publish(...sent)).json());

  it('returns the version that it has published, and publishes no other', async () => {
    const first = await published();
    api.now += 1000;
    expect(await published()).toEqual(first);
    expect(await api.thresholds.history('PEEK')).toHaveSize(1);
    expect(api.audit.events).toHaveSize(1);
  });

  it('returns its version even if a newer one was published since', async () => {
    const first = await published();
    await published({ ...draft, basedOn: 1 }, 'two');
    expect(await published()).toEqual(first);
  });

  it('publishes once if it arrives twice at once', async () => {
    const [one, other] = await Promise.all([published(), published()]);
    expect(one).toEqual(other);
    expect(await api.thresholds.history('PEEK')).toHaveSize(1);
  });

  it('is a conflict with other limits', async () => {
    await publish();
    await expectProblem(await publish({ ...draft, basedOn: 1 }), 'idempotency-conflict');
  });

  it('is stale with another key, as is any other publication based on that version', async () => {
    await publish();
    await expectProblem(await publish(draft, 'two'), 'thresholds-stale');
    const eve = api.signIn('eve', { groups: ['admins'] });
    await expectProblem(await publish(draft, 'one', eve), 'thresholds-stale');
  });
});
