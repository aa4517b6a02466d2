import { TestBed } from '@angular/core/testing';
import { ApiCalls, provideApiCalls } from '@liveness/api-client/testing/api-calls';
import { Agreement } from '../flow/agreement';
import { started } from '../testing/fake-api';
import { HttpCaptureApi } from './http-capture-api';

const attempt = { id: 'a-1', token: 'attempt-token' };
const size = { imageWidth: 480, imageHeight: 480 };

describe('the capture API over HTTP', () => {
  let api: HttpCaptureApi;
  let http: ApiCalls;

  beforeEach(() => {
    TestBed.configureTestingModule({
      providers: [provideApiCalls(), Agreement, HttpCaptureApi],
    });
    api = TestBed.inject(HttpCaptureApi);
    http = TestBed.inject(ApiCalls);
  });

  afterEach(() => http.verify());

  it('starts an attempt and gives what the API answered', async () => {
    const answer = api.start(size, 'key-1');
    const call = http.expectOne({ method: 'POST', url: '/api/challenge' });
    expect(call.request.body).toEqual(size);
    expect(call.request.headers.get('idempotency-key')).toBe('key-1');
    call.flush(started('NOSE'), { status: 201 });
    expect(await answer).toEqual({ ok: true, value: started('NOSE') });
  });

  it('says what the person has agreed to', () => {
    TestBed.inject(Agreement).given = { version: '7', locale: 'de' };
    void api.start(size, 'key-1');
    const call = http.expectOne({ method: 'POST', url: '/api/challenge' });
    expect(call.request.body).toEqual({ ...size, consent: { version: '7', locale: 'de' } });
    call.flush(started('NOSE'), { status: 201 });
  });

  it('sends a frame as the picture itself, with token and time beside it', async () => {
    const jpeg = new Blob(['jpeg'], { type: 'image/jpeg' });
    const answer = api.putFrame(attempt, { capturedAt: 1_790_000_000_123, jpeg });
    const call = http.expectOne({ method: 'PUT', url: '/api/challenge/a-1/frame' });
    expect(call.request.body).toBe(jpeg);
    expect(call.request.headers.get('content-type')).toBe('image/jpeg');
    expect(call.request.headers.get('x-attempt-token')).toBe('attempt-token');
    expect(call.request.headers.get('x-frame-timestamp')).toBe('1790000000123');
    call.flush({ message: 'ok' });
    expect((await answer).ok).toBeTrue();
  });

  it('gives an attempt back in a call that outlives the page', async () => {
    const answer = api.giveBack(attempt);
    const call = http.expectOne({ method: 'POST', url: '/api/challenge/a-1/give-back' });
    expect(call.request.body).toEqual({ token: 'attempt-token' });
    expect(call.request.keepalive).toBeTrue();
    call.flush({ givenBack: true });
    expect(await answer).toEqual({ ok: true, value: { givenBack: true } });
  });

  it('asks for the decision with the attempt’s token', async () => {
    const answer = api.verify(attempt);
    const call = http.expectOne({ method: 'POST', url: '/api/challenge/a-1/verify' });
    expect(call.request.body).toEqual({ token: 'attempt-token' });
    call.flush({ success: true, receipt: 'jwt' });
    expect(await answer).toEqual({ ok: true, value: { success: true, receipt: 'jwt' } });
  });

  it('tells with it what was measured of the camera', () => {
    const camera = { delivered: { width: 640, height: 480 } };
    void api.verify(attempt, camera);
    const call = http.expectOne('/api/challenge/a-1/verify');
    expect(call.request.body).toEqual({ token: 'attempt-token', camera });
    call.flush({ success: true, receipt: 'jwt' });
  });

  it('says why a call came to nothing', async () => {
    const answer = api.start(size, 'key-1');
    http
      .expectOne('/api/challenge')
      .flush({ code: 'too-many-attempts' }, { status: 429, headers: { 'x-request-id': 'r-1', 'retry-after': '42' } });
    expect(await answer).toEqual({
      ok: false,
      failure: jasmine.objectContaining({ code: 'too-many-attempts', requestId: 'r-1', retryAfterMs: 42_000 }),
    });
  });
});
