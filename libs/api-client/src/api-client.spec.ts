import { TestBed } from '@angular/core/testing';
import { ApiClient } from './api-client';
import { ApiCalls, provideApiCalls } from './testing/api-calls';

describe('a call of the API', () => {
  let api: ApiClient;
  let calls: ApiCalls;

  beforeEach(() => {
    TestBed.configureTestingModule({ providers: provideApiCalls() });
    api = TestBed.inject(ApiClient);
    calls = TestBed.inject(ApiCalls);
  });

  afterEach(() => calls.verify());

  it('is sent below the endpoint’s base, without undefined query parameters', async () => {
    const result = api.json('/admin/attempts', { query: { status: 'failed', user: undefined, reason: 'a&b' } });
    calls.expectOne('/api/admin/attempts?status=failed&reason=a%26b').flush({ attempts: [] });
    expect(await result).toEqual({ ok: true, value: { attempts: [] } });
  });

  it('sends an object as JSON', () => {
    void api.json('/challenge', { method: 'POST', body: { imageWidth: 480 } });
    const { request } = calls.expectOne({ method: 'POST', url: '/api/challenge' });
    expect(request.headers.get('content-type')).toBe('application/json');
    expect(request.body).toEqual({ imageWidth: 480 });
  });

  it('sends a picture unchanged', () => {
    const jpeg = new Blob(['jpeg']);
    void api.json('/challenge/a/frame', { method: 'PUT', body: jpeg, headers: { 'content-type': 'image/jpeg' } });
    const { request } = calls.expectOne({ method: 'PUT', url: '/api/challenge/a/frame' });
    expect(request.headers.get('content-type')).toBe('image/jpeg');
    expect(request.body).toBe(jpeg);
  });

  it('returns bytes on request', async () => {
    const result = api.blob('/admin/attempts/a/frames/0');
    const jpeg = new Blob(['jpeg']);
    calls.expectOne('/api/admin/attempts/a/frames/0').flush(jpeg);
    expect(await result).toEqual({ ok: true, value: jpeg });
  });

  it('accepts an empty body', async () => {
    const result = api.json('/challenge/a/frame', { method: 'PUT', body: new Blob() });
    calls.expectOne('/api/challenge/a/frame').flush('', { status: 204 });
    expect(await result).toEqual({ ok: true, value: undefined });
  });

  it('reads a problem: code, detail, request id, retry time and invalid fields', async () => {
    const result = api.json('/admin/thresholds/NOSE/versions', { method: 'POST', body: { limits: {} } });
    const errors = [{ path: 'limits.maxYaw', message: 'too large' }];
    calls.expectOne('/api/admin/thresholds/NOSE/versions').flush(
      {
        code: 'malformed',
        title: 'The request is malformed',
        detail: 'one limit is wrong',
        requestId: 'r-1',
        errors,
      },
      { status: 400, headers: { 'retry-after': '42' } },
    );
    expect(await result).toEqual({
      ok: false,
      failure: {
        code: 'malformed',
        status: 400,
        detail: 'one limit is wrong',
        requestId: 'r-1',
        errors,
        retryAfterMs: 42_000,
      },
    });
  });

  it('reads a problem when bytes were requested, too', async () => {
    const result = api.blob('/admin/attempts/a/frames/0');
    calls
      .expectOne('/api/admin/attempts/a/frames/0')
      .flush(new Blob(['{"code":"not-found"}']), { status: 404, headers: { 'x-request-id': 'r-2' } });
    expect(await result).toEqual({
      ok: false,
      failure: jasmine.objectContaining({ code: 'not-found', requestId: 'r-2' }),
    });
  });

  it('ignores the code in a response that is not our API’s', async () => {
    const result = api.json('/challenge', { method: 'POST', body: {} });
    calls.expectOne('/api/challenge').flush('<h1>Bad Gateway</h1>', { status: 502 });
    expect(await result).toEqual({
      ok: false,
      failure: {
        code: 'unreadable',
        status: 502,
        detail: undefined,
        requestId: undefined,
        errors: undefined,
        retryAfterMs: undefined,
      },
    });
  });

  it('reports a dropped connection, or a page instead of JSON, as unreachable', async () => {
    const dropped = api.json('/challenge', { method: 'POST', body: {} });
    calls.expectOne('/api/challenge').error();
    expect(await dropped).toEqual({ ok: false, failure: { code: 'unreachable' } });
    const captive = api.json('/admin/attempts');
    calls.expectOne('/api/admin/attempts').flush('<h1>Sign in to the hotel</h1>');
    expect(await captive).toEqual({ ok: false, failure: { code: 'unreachable' } });
  });

  it('is cancelled by its signal', () => {
    const stop = new AbortController();
    void api.json('/admin/attempts', { signal: stop.signal });
    const call = calls.expectOne('/api/admin/attempts');
    expect(call.cancelled).toBeFalse();
    stop.abort();
    expect(call.cancelled).toBeTrue();
  });
});
