import { secretFetch, secretInMemory } from './check-secret';

describe('calls with a client secret', () => {
  it('send it to the API alone, and without a referrer', async () => {
    const send = jasmine.createSpy().and.resolveTo(new Response());
    const call = secretFetch('/api', secretInMemory('the-secret'), send);
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

  it('send the secret that is used now, and none while there is none', async () => {
    const send = jasmine.createSpy().and.resolveTo(new Response());
    const holder = secretInMemory('');
    const call = secretFetch('/api', holder, send);
    const sent = () => new Headers((send.calls.mostRecent().args as [string, RequestInit])[1].headers);
    await call('/api/check/hand-off/redeem', { method: 'POST' });
    expect(sent().has('authorization')).toBeFalse();
    holder.use('another');
    await call('/api/check', {});
    expect(sent().get('authorization')).toBe('Bearer another');
  });
});
