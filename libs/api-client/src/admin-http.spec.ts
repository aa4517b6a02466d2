import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { firstValueFrom } from 'rxjs';
import { PORTAL_CONFIG } from './portal-config';
import { portalConfig } from './testing/portal-config';
import { AdminHttp } from './admin-http';

describe('the admin API over HTTP', () => {
  let api: AdminHttp;
  let http: HttpTestingController;

  beforeEach(() => {
    TestBed.configureTestingModule({
      providers: [
        provideHttpClient(),
        provideHttpClientTesting(),
        { provide: PORTAL_CONFIG, useValue: portalConfig() },
      ],
    });
    api = TestBed.inject(AdminHttp);
    http = TestBed.inject(HttpTestingController);
  });

  afterEach(() => http.verify());

  it('asks below the deployment’s own address, and only for what is given', async () => {
    const answer = firstValueFrom(api.get('/attempts', { status: 'failed', user: undefined, reason: 'a&b' }));
    http.expectOne('/api/admin/attempts?status=failed&reason=a%26b').flush({ attempts: [] });
    expect(await answer).toEqual({ ok: true, value: { attempts: [] } });
  });

  it('reads a refusal: its code, its words, the request’s id, the fields that are wrong', async () => {
    const answer = firstValueFrom(api.post('/thresholds/NOSE/versions', { limits: {} }));
    const errors = [{ path: 'limits.maxYaw', message: 'too large' }];
    http.expectOne({ method: 'POST', url: '/api/admin/thresholds/NOSE/versions' }).flush(
      {
        code: 'malformed',
        title: 'Malformed request',
        detail: 'one limit is wrong',
        requestId: 'r-1',
        errors,
      },
      { status: 400, statusText: 'Bad Request' },
    );
    expect(await answer).toEqual({
      ok: false,
      failure: { code: 'malformed', detail: 'one limit is wrong', requestId: 'r-1', errors },
    });
  });

  it('takes no code from an answer that is not our API’s', async () => {
    const answer = firstValueFrom(api.get('/attempts'));
    http.expectOne('/api/admin/attempts').flush('<h1>Bad Gateway</h1>', { status: 502, statusText: 'Bad Gateway' });
    expect(await answer).toEqual({
      ok: false,
      failure: { code: 'unreadable', detail: undefined, requestId: undefined, errors: undefined },
    });
  });

  it('calls a dropped connection unreachable', async () => {
    const answer = firstValueFrom(api.get('/attempts'));
    http.expectOne('/api/admin/attempts').error(new ProgressEvent('error'));
    expect(await answer).toEqual({ ok: false, failure: { code: 'unreachable' } });
  });

  it('reads a refusal also where bytes were asked for', async () => {
    const answer = firstValueFrom(api.bytes('/attempts/a-1/frames/0'));
    http.expectOne('/api/admin/attempts/a-1/frames/0').flush(new Blob(['{"code":"not-found"}']), {
      status: 404,
      statusText: 'Not Found',
      headers: { 'x-request-id': 'r-2' },
    });
    expect(await answer).toEqual({
      ok: false,
      failure: jasmine.objectContaining({ code: 'not-found', requestId: 'r-2' }),
    });
  });

  it('gives a call up when nobody waits for it any more', () => {
    const call = api.get('/attempts').subscribe();
    const request = http.expectOne('/api/admin/attempts');
    call.unsubscribe();
    expect(request.cancelled).toBeTrue();
  });
});
