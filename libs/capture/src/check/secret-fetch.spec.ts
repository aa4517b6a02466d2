import { secretFetch } from './secret-fetch';

describe('calls with a client secret', () => {
  it('send it to the API alone, and without a referrer', async () => {
    const send = jasmine.createSpy().and.resolveTo(new Response());
    const call = secretFetch('/api', 'the-secret', send);
    await call('/api/check', { method: 'GET', headers: { accept: 'application/json' } });
    const [, init] = send.calls.mostRecent().args as [string, RequestInit];
    expect(new Headers(init.headers).get('authorization')).toBe('Bearer the-secret');
    expect(new Headers(init.headers).get('accept')).toBe('application/json');
    expect(init.referrerPolicy).toBe('no-referrer');
    for (const elsewhere of ['https://evil.example/api/check', '/apix', '/models/tiny.json']) {
      await call(elsewhere, {});
      const [, sent] = send.calls.mostRecent().args as [string, RequestInit];
      expect(new Headers(sent.headers).has('authorization')).withContext(elsewhere).toBeFalse();
    }
  });
});
