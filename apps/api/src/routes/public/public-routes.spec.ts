import { ApiUnderTest } from '../../testing/api-under-test';

describe('what anyone may read', () => {
  it('is whether the API is up', async () => {
    const response = await new ApiUnderTest().fetch('/api/health');
    expect(response.status).toBe(200);
    expect(await response.json()).toEqual({ status: 'ok' });
  });

  it('is the public part of the receipt keys, and may be cached for as long as a new key waits', async () => {
    const response = await new ApiUnderTest().fetch('/api/.well-known/jwks.json');
    expect(response.headers.get('cache-control')).toBe('public, max-age=300');
    const { keys } = (await response.json()) as { keys: Record<string, unknown>[] };
    expect(keys.length).toBe(1);
    expect(keys[0]).toEqual(jasmine.objectContaining({ kty: 'EC', crv: 'P-256', kid: 'in-memory' }));
    expect(keys[0]).not.toEqual(jasmine.objectContaining({ d: jasmine.anything() }));
  });
});
