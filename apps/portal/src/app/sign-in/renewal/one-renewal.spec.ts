import { HttpClient, type HttpErrorResponse, provideHttpClient, withInterceptors } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { firstValueFrom } from 'rxjs';
import { oneRenewal } from './one-renewal';
import { Renewal, SpentElsewhere, type TokenResponse } from './renewal';

describe('a request for new tokens', () => {
  const renewal = jasmine.createSpyObj<Renewal>('renewal', ['once']);
  const form = 'grant_type=refresh_token&client_id=portal&refresh_token=a%2Bb';

  function setUp() {
    renewal.once.calls.reset();
    TestBed.configureTestingModule({
      providers: [
        provideHttpClient(withInterceptors([oneRenewal])),
        provideHttpClientTesting(),
        { provide: Renewal, useValue: renewal },
      ],
    });
    return { http: TestBed.inject(HttpClient), issuer: TestBed.inject(HttpTestingController) };
  }

  it('is sent once for all tabs with its refresh token', async () => {
    const { http, issuer } = setUp();
    renewal.once.and.callFake((_token, send) => send());
    const tokens = firstValueFrom(http.post<TokenResponse>('/token', form));
    issuer.expectOne('/token').flush({ refresh_token: 'next' });
    expect(await tokens).toEqual({ refresh_token: 'next' });
    expect(renewal.once.calls.mostRecent().args[0]).toBe('a+b');
  });

  it('is answered with what a duplicate of the tab got, without the issuer', async () => {
    const { http, issuer } = setUp();
    renewal.once.and.resolveTo({ refresh_token: 'of the twin' });
    expect(await firstValueFrom(http.post<TokenResponse>('/token', form))).toEqual({ refresh_token: 'of the twin' });
    issuer.expectNone('/token');
  });

  it('is rejected as the issuer would, when the token is used up and nobody knows for what', async () => {
    const { http } = setUp();
    renewal.once.and.rejectWith(new SpentElsewhere());
    const answer = firstValueFrom(http.post('/token', form));
    const failure = (await answer.catch((error: unknown) => error)) as HttpErrorResponse;
    expect([failure.status, failure.error]).toEqual([400, { error: 'invalid_grant' }]);
  });

  it('is not any other request', async () => {
    const { http, issuer } = setUp();
    for (const body of ['grant_type=authorization_code&code=c', { refresh_token: 'x' }, null]) {
      http.post('/token', body).subscribe();
      issuer.expectOne('/token').flush({});
    }
    expect(renewal.once).not.toHaveBeenCalled();
  });
});
