import { HttpClient, type HttpErrorResponse, provideHttpClient, withInterceptors } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { PORTAL_CONFIG } from '@liveness/api-client';
import { portalConfig } from '@liveness/api-client/testing';
import { firstValueFrom } from 'rxjs';
import { renewedSession } from './renewed-session';
import { Session } from './session';

describe('a call to the API whose token has run out', () => {
  const session = jasmine.createSpyObj<Session>('session', ['renew']);
  const unauthorized = (scheme: string) => ({
    status: 401,
    statusText: 'Unauthorized',
    headers: { 'www-authenticate': `${scheme} realm="liveness"` },
  });
  let http: HttpTestingController;
  let client: HttpClient;

  beforeEach(() => {
    session.renew.calls.reset();
    TestBed.configureTestingModule({
      providers: [
        provideHttpClient(withInterceptors([renewedSession])),
        provideHttpClientTesting(),
        { provide: PORTAL_CONFIG, useValue: portalConfig() },
        { provide: Session, useValue: session },
      ],
    });
    http = TestBed.inject(HttpTestingController);
    client = TestBed.inject(HttpClient);
  });

  afterEach(() => http.verify());

  async function refusal(of: Promise<unknown>): Promise<HttpErrorResponse> {
    return of.then(fail, (error: HttpErrorResponse) => error) as Promise<HttpErrorResponse>;
  }

  it('is repeated under a renewed one, pictures as much as words', async () => {
    session.renew.and.resolveTo(true);
    const answer = firstValueFrom(client.get('/api/admin/attempts/a/frames/1', { responseType: 'blob' }));
    http.expectOne('/api/admin/attempts/a/frames/1').flush(new Blob(['{}']), unauthorized('Bearer'));
    await Promise.resolve();
    await Promise.resolve();
    http.expectOne('/api/admin/attempts/a/frames/1').flush(new Blob(['jpeg']));
    expect(await (await answer).text()).toBe('jpeg');
  });

  it('is repeated once only', async () => {
    session.renew.and.resolveTo(true);
    const answer = refusal(firstValueFrom(client.get('/api/admin/attempts')));
    http.expectOne('/api/admin/attempts').flush({}, unauthorized('Bearer'));
    await Promise.resolve();
    await Promise.resolve();
    http.expectOne('/api/admin/attempts').flush({}, unauthorized('Bearer'));
    expect((await answer).status).toBe(401);
    expect(session.renew).toHaveBeenCalledTimes(1);
  });

  it('fails as it did where the session can’t be renewed', async () => {
    session.renew.and.resolveTo(false);
    const answer = refusal(firstValueFrom(client.get('/api/admin/attempts')));
    http.expectOne('/api/admin/attempts').flush({ code: 'unauthenticated' }, unauthorized('Bearer'));
    expect((await answer).error).toEqual({ code: 'unauthenticated' });
  });

  it('is none where an attempt token has run out, a role is missing, or another server was asked', async () => {
    const attempt = refusal(firstValueFrom(client.post('/api/challenge/a/verify', {})));
    http.expectOne('/api/challenge/a/verify').flush({}, unauthorized('AttemptToken'));
    const role = refusal(firstValueFrom(client.get('/api/admin/attempts')));
    http
      .expectOne('/api/admin/attempts')
      .flush({}, { ...unauthorized('Bearer'), status: 403, statusText: 'Forbidden' });
    const elsewhere = refusal(firstValueFrom(client.get('https://issuer.example/userinfo')));
    http.expectOne('https://issuer.example/userinfo').flush({}, unauthorized('Bearer'));
    expect((await Promise.all([attempt, role, elsewhere])).map(({ status }) => status)).toEqual([401, 403, 401]);
    expect(session.renew).not.toHaveBeenCalled();
  });
});
