import { authorisedFetch } from './authorised-fetch';

describe('authorisedFetch', () => {
  const unauthorized = (scheme: string) =>
    new Response('{"code":"unauthenticated"}', {
      status: 401,
      headers: { 'www-authenticate': `${scheme} realm="liveness"` },
    });

  /** Returns a fetch with these responses. Its token is renewed from `t-1` to `t-2` and so on, if possible. */
  function calling(responses: readonly Response[], { signedIn = true, renewable = true } = {}) {
    const waiting = [...responses];
    const seen: { address: string; token: string | null; body: unknown }[] = [];
    let renewals = 0;
    const fetch = authorisedFetch(
      '/api',
      {
        token: async () => (signedIn ? `t-${renewals + 1}` : ''),
        renew: async () => {
          renewals += 1;
          return renewable;
        },
      },
      async (address, { headers, body }) => {
        seen.push({ address, token: new Headers(headers).get('authorization'), body });
        return waiting.shift() ?? new Response();
      },
    );
    return { fetch, seen, renewals: () => renewals };
  }

  it("adds the token to the call's own headers", async () => {
    const { fetch, seen } = calling([new Response('{}')]);
    expect((await fetch('/api/admin/attempts', { headers: { accept: 'application/json' } })).ok).toBeTrue();
    expect(seen).toEqual([{ address: '/api/admin/attempts', token: 'Bearer t-1', body: undefined }]);
  });

  it('adds no token when nobody is signed in', async () => {
    const { fetch, seen } = calling([new Response('{}')], { signedIn: false });
    await fetch('/api/openapi.json', {});
    expect(seen.map(({ token }) => token)).toEqual([null]);
  });

  it('sends no token to another server', async () => {
    const { fetch, seen, renewals } = calling([unauthorized('Bearer')]);
    await fetch('https://issuer.example/userinfo', {});
    await fetch('/apiary', {});
    expect(seen.map(({ token }) => token)).toEqual([null, null]);
    expect(renewals()).toBe(0);
  });

  it('repeats a call with a renewed token and the same body', async () => {
    const { fetch, seen } = calling([unauthorized('Bearer'), new Response('jpeg')]);
    const body = new Blob(['jpeg']);
    expect(await (await fetch('/api/challenge/a/frame', { method: 'PUT', body })).text()).toBe('jpeg');
    expect(seen.map(({ token }) => token)).toEqual(['Bearer t-1', 'Bearer t-2']);
    expect(seen.map((call) => call.body)).toEqual([body, body]);
  });

  it('repeats a call only once', async () => {
    const { fetch, seen, renewals } = calling([unauthorized('Bearer'), unauthorized('Bearer'), unauthorized('Bearer')]);
    expect((await fetch('/api/admin/attempts', {})).status).toBe(401);
    expect(seen.length).toBe(2);
    expect(renewals()).toBe(1);
  });

  it('returns the original failure when the session can’t be renewed', async () => {
    const { fetch, seen } = calling([unauthorized('Bearer')], { renewable: false });
    expect(await (await fetch('/api/admin/attempts', {})).json()).toEqual({ code: 'unauthenticated' });
    expect(seen.length).toBe(1);
  });

  it('does not repeat a call when an attempt token has expired or a role is missing', async () => {
    const { fetch, renewals } = calling([unauthorized('AttemptToken'), new Response('{}', { status: 403 })]);
    expect((await fetch('/api/challenge/a/verify', {})).status).toBe(401);
    expect((await fetch('/api/admin/attempts', {})).status).toBe(403);
    expect(renewals()).toBe(0);
  });
});
