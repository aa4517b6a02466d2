import { GiveBackResponse } from '@liveness/contract';
import { failureRules } from '@liveness/api-testing';
import { ApiUnderTest } from '../../testing/api-under-test';
import type { ClientAttempt } from '../../testing/api-under-test';
import { expectProblem } from '../../testing/expect-problem';

describe('an attempt that is left before a frame was admitted', () => {
  let api: ApiUnderTest;

  beforeEach(() => {
    api = new ApiUnderTest({
      settings: { failures: { ...failureRules, mostGivenBack: 6 }, openAttempts: { limit: 5, windowMs: 180_000 } },
    });
  });

  const sent = ({ id, token, bearer }: ClientAttempt) =>
    api.send('POST', `/api/challenge/${id}/give-back`, { token }, bearer);
  const givenBack = async (attempt: ClientAttempt) =>
    GiveBackResponse.parse(await (await sent(attempt)).json()).givenBack;

  it('is given back: a person who leaves five times can start a sixth time at once', async () => {
    for (let n = 0; n < 5; n += 1) expect(await givenBack(await api.started())).toBeTrue();
    expect((await api.start()).status).toBe(201);
    expect(api.lines.filter((line) => line.givenBack).length).toBe(5);
  });

  it('takes a place until it is given back', async () => {
    const attempts = [];
    for (let n = 0; n < 5; n += 1) attempts.push(await api.started());
    await expectProblem(await api.start(), 'too-many-attempts');
    for (const attempt of attempts) await givenBack(attempt);
    expect((await api.start()).status).toBe(201);
  });

  it('is over: it takes no frame and is not decided, and says so', async () => {
    const attempt = await api.started();
    await givenBack(attempt);
    await expectProblem(await api.putFrame(attempt), 'attempt-expired');
    await expectProblem(await api.verify(attempt), 'attempt-expired');
  });

  it('is given back once, however often that is sent', async () => {
    const attempt = await api.started();
    for (let n = 0; n < 9; n += 1) expect(await givenBack(attempt)).toBeTrue();
    for (let n = 0; n < 5; n += 1) expect(await givenBack(await api.started())).toBeTrue();
    expect(api.lines.filter((line) => line.givenBack).length).toBe(6);
  });

  it('is not given back again and again, until a convenient task is drawn', async () => {
    for (let n = 0; n < 6; n += 1) await givenBack(await api.started());
    expect(await givenBack(await api.started())).toBeFalse();
  });

  it('counts once a frame of it was admitted', async () => {
    const attempt = await api.started();
    await api.putFrame(attempt);
    expect(await givenBack(attempt)).toBeFalse();
    expect((await api.verify(attempt)).status).toBe(200);
    expect(await givenBack(attempt)).toBeFalse();
  });

  it('is given back by the person alone who started it', async () => {
    const attempt = await api.started();
    await expectProblem(await sent({ ...attempt, bearer: api.signIn('bob') }), 'attempt-token-invalid');
    await expectProblem(await sent({ ...attempt, token: 'x' }), 'attempt-token-invalid');
    await expectProblem(await sent({ ...attempt, id: crypto.randomUUID() }), 'attempt-not-found');
    await expectProblem(
      await api.send('POST', `/api/challenge/${attempt.id}/give-back`, { token: 7 }, api.bearer),
      'attempt-token-invalid',
    );
  });

  it('and a frame at the same moment: one of them wins', async () => {
    for (let n = 0; n < 6; n += 1) {
      const attempt = await api.started({}, api.signIn(`user-${n}`));
      const calls = [() => givenBack(attempt), async () => (await api.putFrame(attempt)).status === 200];
      const won = await Promise.all((n % 2 === 0 ? calls : calls.reverse()).map((call) => call()));
      expect(won.filter(Boolean).length).withContext(`round ${n}`).toBe(1);
    }
  });
});
