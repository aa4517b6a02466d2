import { portalConfig } from '../testing/portal-config';
import { loadPortalConfig } from './load-portal-config';

function answering(body: BodyInit, init?: ResponseInit): typeof fetch {
  return async () => new Response(body, init);
}

describe('loading config.json', () => {
  it('gives the configuration', async () => {
    expect(await loadPortalConfig(answering(JSON.stringify(portalConfig())))).toEqual({
      ok: true,
      config: portalConfig(),
    });
  });

  it('says why there is none, instead of failing', async () => {
    expect(await loadPortalConfig(answering('', { status: 403 }))).toEqual({
      ok: false,
      problem: 'config.json: HTTP 403',
    });
    expect((await loadPortalConfig(answering('<!doctype html>'))).ok).toBeFalse();
    expect(await loadPortalConfig(() => Promise.reject(new TypeError('Failed to fetch')))).toEqual({
      ok: false,
      problem: 'config.json: Failed to fetch',
    });
    expect(await loadPortalConfig(answering('{}'))).toEqual({ ok: false, problem: 'auth must be an object' });
  });

  it('asks the server each time, so that a changed configuration holds at once', async () => {
    const request = jasmine.createSpy<typeof fetch>().and.resolveTo(new Response('{}'));
    await loadPortalConfig(request);
    expect(request.calls.mostRecent().args[1]).toEqual(jasmine.objectContaining({ cache: 'no-cache' }));
  });
});
