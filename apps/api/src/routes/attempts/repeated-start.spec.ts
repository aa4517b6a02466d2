import { StartAttemptResponse } from '@liveness/contract';
import { ApiUnderTest } from '../../testing/api-under-test';
import { erasing } from '../../testing/erasing';
import { expectProblem } from '../../testing/expect-problem';

const size = { imageWidth: 640, imageHeight: 480 };

describe('POST /api/challenge, sent again with its Idempotency-Key', () => {
  let api: ApiUnderTest;

  beforeEach(() => {
    api = new ApiUnderTest();
  });

  const start = (key: string, body: object = size) =>
    api.send('POST', '/api/challenge', body, api.bearer, { 'idempotency-key': key });
  const started = async (key: string) => StartAttemptResponse.parse(await (await start(key)).json());

  it('returns the same response and opens no second attempt', async () => {
    const first = await started('one');
    expect(await started('one')).toEqual(first);
    expect(api.attempts.all.map(({ id }) => id)).toEqual([first.id]);
  });

  it('tells how much time is left, from the response that arrived', async () => {
    const first = await started('one');
    api.now += 30_000;
    const again = await started('one');
    expect(again).toEqual({
      ...first,
      guidance: { ...first.guidance, expiresInMs: first.guidance.expiresInMs - 30_000 },
    });
  });

  it('returns a token that the attempt accepts', async () => {
    await start('one');
    const { id, token } = await started('one');
    expect((await api.putFrame({ id, token, bearer: api.bearer })).status).toBe(200);
  });

  it('opens one attempt if it arrives several times at once, even for the last slot', async () => {
    for (let n = 1; n < 5; n += 1) await api.started();
    const responses = await Promise.all(Array.from({ length: 4 }, () => started('one')));
    expect(new Set(responses.map(({ id }) => id)).size).toBe(1);
    expect(api.attempts.all.length).toBe(5);
  });

  it('is a conflict with another body', async () => {
    await start('one');
    await expectProblem(await start('one', { ...size, imageWidth: 641 }), 'idempotency-conflict');
    expect(api.attempts.all.length).toBe(1);
  });

  it('is remembered for a day', async () => {
    const { id } = await started('one');
    api.now += 24 * 60 * 60 * 1000 - 1;
    expect((await started('one')).id).toBe(id);
    expect((await started('one')).guidance.expiresInMs).toBe(0);
    api.now += 1;
    expect((await started('one')).id).not.toBe(id);
  });

  it('starts an attempt if the first one was refused', async () => {
    const attempts = [];
    for (let n = 0; n < 5; n += 1) attempts.push(await api.started());
    await expectProblem(await start('one'), 'too-many-attempts');
    api.now += 180_000;
    expect((await start('one')).status).toBe(201);
  });

  it('does not bring an erased attempt back', async () => {
    const { id } = await started('one');
    api.now += 60 * 60 * 1000;
    await erasing(() => api).erased(id);
    await expectProblem(await start('one'), 'attempt-expired');
  });
});
