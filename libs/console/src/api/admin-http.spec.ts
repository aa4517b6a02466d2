import { TestBed } from '@angular/core/testing';
import { ApiCalls, provideApiCalls } from '@liveness/api-client/testing/api-calls';
import { firstValueFrom } from 'rxjs';
import { AdminHttp } from './admin-http';

describe('a call of the admin API', () => {
  let api: AdminHttp;
  let calls: ApiCalls;

  beforeEach(() => {
    TestBed.configureTestingModule({ providers: provideApiCalls() });
    api = TestBed.inject(AdminHttp);
    calls = TestBed.inject(ApiCalls);
  });

  afterEach(() => calls.verify());

  it('is sent below /admin when somebody subscribes', async () => {
    const attempts = api.get('/attempts', { status: 'failed' });
    calls.verify();
    const result = firstValueFrom(attempts);
    calls.expectOne('/api/admin/attempts?status=failed').flush({ attempts: [] });
    expect(await result).toEqual({ ok: true, value: { attempts: [] } });
  });

  it('returns a failure as a value', async () => {
    const result = firstValueFrom(api.post('/attempts/a/erasure', { reason: 'Asked for.' }));
    calls
      .expectOne({ method: 'POST', url: '/api/admin/attempts/a/erasure' })
      .flush({ code: 'forbidden' }, { status: 403 });
    expect(await result).toEqual({ ok: false, failure: jasmine.objectContaining({ code: 'forbidden' }) });
  });

  it('is sent again with the same key after a lost response', async () => {
    const send = () => firstValueFrom(api.postOnce('/attempts/a/reviews', { label: 'genuine' }));
    const keys: (string | null)[] = [];
    for (const lost of [true, false]) {
      const result = send();
      const call = calls.expectOne('/api/admin/attempts/a/reviews');
      keys.push(call.request.headers.get('idempotency-key'));
      if (lost) call.error();
      else call.flush({}, { status: 201 });
      expect((await result).ok).toBe(!lost);
    }
    expect(keys[0]).toMatch(/^[0-9a-f-]{36}$/);
    expect(keys[1]).toBe(keys[0]);
  });

  it('is cancelled when its last subscriber leaves', () => {
    const waiting = api.bytes('/attempts/a/frames/0', { 'x-pass': 'p' }).subscribe();
    const call = calls.expectOne('/api/admin/attempts/a/frames/0');
    expect(call.request.headers.get('x-pass')).toBe('p');
    waiting.unsubscribe();
    expect(call.cancelled).toBeTrue();
  });
});
