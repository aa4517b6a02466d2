import { ApiUnderTest } from '../testing/api-under-test';
import type { ClientAttempt } from '../testing/api-under-test';
import { expectProblem } from '../testing/expect-problem';

const unknownId = '0d9f3c5e-1111-4222-8333-444455556666';

describe('a caller', () => {
  const calls: readonly (readonly [string, string])[] = [
    ['POST', '/api/challenge'],
    ['PUT', `/api/challenge/${unknownId}/frame`],
    ['POST', `/api/challenge/${unknownId}/verify`],
    ['GET', `/api/attempts/${unknownId}`],
  ];

  for (const [method, path] of calls) {
    it(`needs a valid bearer token for ${method} ${path}`, async () => {
      const api = new ApiUnderTest();
      const expired = api.signIn('eve');
      api.accessTokens.signOut(expired);
      const headers = {
        none: undefined,
        empty: '',
        scheme: `Basic ${api.bearer}`,
        bare: api.bearer,
        two: `Bearer ${api.bearer} ${api.bearer}`,
        forged: 'Bearer forged',
        expired: `Bearer ${expired}`,
      };
      for (const authorization of Object.values(headers)) {
        const response = await api.fetch(path, {
          method,
          headers: authorization === undefined ? {} : { authorization },
        });
        await expectProblem(response, 'unauthenticated');
        expect(response.headers.get('www-authenticate')).toContain('Bearer');
      }
    });
  }

  it('may write the scheme in upper or lower case', async () => {
    const api = new ApiUnderTest();
    const response = await api.fetch('/api/challenge', {
      method: 'POST',
      headers: { authorization: `bearer ${api.bearer}`, 'content-type': 'application/json' },
      body: '{"imageWidth":640,"imageHeight":480}',
    });
    expect(response.status).toBe(201);
  });

  it('is checked before the request', async () => {
    const api = new ApiUnderTest();
    await expectProblem(
      await api.fetch('/api/challenge', { method: 'POST', body: '{', headers: { 'content-type': 'text/plain' } }),
      'unauthenticated',
    );
  });
});

describe('the attempt token', () => {
  async function expectRejected(api: ApiUnderTest, attempt: ClientAttempt) {
    const responses = [await api.putFrame(attempt), await api.verify(attempt)];
    for (const response of responses) {
      await expectProblem(response, 'attempt-token-invalid');
      expect(response.headers.get('www-authenticate')).toContain('AttemptToken');
    }
  }

  it('is rejected when it is missing, not text, or forged', async () => {
    const api = new ApiUnderTest();
    const attempt = await api.started();
    for (const token of [undefined, '', 17, { id: attempt.id }, `${attempt.token}x`])
      await expectRejected(api, { ...attempt, token: token as string });
  });

  it('is rejected when it has expired', async () => {
    const api = new ApiUnderTest();
    const attempt = await api.started();
    api.now += 900_000;
    await expectRejected(api, attempt);
  });

  it('outlives its attempt, so that a late call returns "attempt-expired"', async () => {
    const api = new ApiUnderTest();
    const attempt = await api.started();
    api.now += 899_999;
    await expectProblem(await api.verify(attempt), 'attempt-expired');
  });

  it('is rejected for another attempt of the same person', async () => {
    const api = new ApiUnderTest();
    const [one, other] = [await api.started(), await api.started()];
    await expectRejected(api, { ...one, token: other.token });
  });

  it('is rejected when another person sends it, even for its own attempt', async () => {
    const api = new ApiUnderTest();
    const adas = await api.started();
    const bobs = await api.started({}, api.signIn('bob'));
    await expectRejected(api, { ...adas, bearer: bobs.bearer });
    await expectRejected(api, { ...bobs, token: adas.token });
  });

  it('is not accepted in the query', async () => {
    const api = new ApiUnderTest();
    const { id, token } = await api.started();
    await expectProblem(
      await api.send('POST', `/api/challenge/${id}/verify?token=${token}`, {}),
      'attempt-token-invalid',
    );
  });
});

describe('an attempt', () => {
  it('of somebody else returns the same problem as one that does not exist', async () => {
    const api = new ApiUnderTest();
    const adas = await api.started();
    const bobs = await api.started({}, api.signIn('bob'));
    for (const token of [bobs.token, 'forged', '']) {
      const foreign = await expectProblem(await api.verify({ ...bobs, id: adas.id, token }), 'attempt-not-found');
      const unknown = await expectProblem(await api.verify({ ...bobs, id: unknownId, token }), 'attempt-not-found');
      expect({ ...foreign, requestId: '' }).toEqual({ ...unknown, requestId: '' });
      await expectProblem(await api.putFrame({ ...bobs, id: adas.id, token }), 'attempt-not-found');
      await expectProblem(await api.putFrame({ ...bobs, id: unknownId, token }), 'attempt-not-found');
    }
  });

  it('is not found when a valid token names one that is gone', async () => {
    const api = new ApiUnderTest();
    const token = await api.attemptTokens.issue({ attemptId: unknownId, subject: 'ada' }, api.now + 1000);
    await expectProblem(await api.verify({ id: unknownId, token, bearer: api.bearer }), 'attempt-not-found');
  });

  it('with an impossible id is not looked up', async () => {
    const api = new ApiUnderTest();
    const find = spyOn(api.attempts, 'find').and.callThrough();
    for (const id of ['x', 'ATTEMPT', '...', 'a'.repeat(3000), unknownId.toUpperCase()]) {
      await expectProblem(await api.verify({ id, token: 'x', bearer: api.bearer }), 'attempt-not-found');
    }
    expect(find).not.toHaveBeenCalled();
  });
});
