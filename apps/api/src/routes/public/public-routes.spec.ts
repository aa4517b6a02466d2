import { ApiUnderTest } from '../../testing/api-under-test';

describe('the public routes', () => {
  it('return the health of the API', async () => {
    const response = await new ApiUnderTest().fetch('/api/health');
    expect(response.status).toBe(200);
    expect(await response.json()).toEqual({ status: 'ok' });
  });

  it('say which signing keys are missing', async () => {
    let missing = [
      { name: 'attempt-key', reason: 'missing-resource' },
      { name: 'receipt-keys', reason: 'unusable-content' },
    ];
    const api = new ApiUnderTest({ app: { unusableKeys: async () => missing } });
    const response = await api.fetch('/api/health');
    expect([response.status, response.headers.get('retry-after')]).toEqual([503, '10']);
    expect(await response.json()).toEqual(
      jasmine.objectContaining({
        code: 'unavailable',
        detail: 'Cannot be used: attempt-key (missing-resource), receipt-keys (unusable-content).',
      }),
    );
    expect(api.lines.at(-1)?.unusableKeys).toBe('attempt-key receipt-keys');
    missing = [];
    expect((await api.fetch('/api/health')).status).toBe(200);
  });

  it('return the public receipt keys, cacheable for as long as a new key waits before it signs', async () => {
    const response = await new ApiUnderTest().fetch('/api/.well-known/jwks.json');
    expect(response.headers.get('cache-control')).toBe('public, max-age=300');
    const { keys } = (await response.json()) as { keys: Record<string, unknown>[] };
    expect(keys.length).toBe(1);
    expect(keys[0]).toEqual(jasmine.objectContaining({ kty: 'EC', crv: 'P-256', kid: 'in-memory' }));
    expect(keys[0]).not.toEqual(jasmine.objectContaining({ d: jasmine.anything() }));
  });
});
