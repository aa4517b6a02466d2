import { TestBed } from '@angular/core/testing';
import { ApiCalls, provideApiCalls } from '@liveness/api-client/testing/api-calls';
import type { AttemptFilter } from './attempt-filter';
import { AttemptsApi } from './attempts-api';

describe('the lists of attempts, as the API is asked for them,', () => {
  const asOfMs = Date.parse('2026-05-01T12:00:00Z');

  function asked(filter: AttemptFilter): URLSearchParams {
    TestBed.resetTestingModule();
    TestBed.configureTestingModule({ providers: [provideApiCalls()] });
    TestBed.inject(AttemptsApi).page(filter, asOfMs).subscribe();
    const { request } = TestBed.inject(ApiCalls).expectOne(({ url }) => url === '/api/admin/attempts');
    return new URLSearchParams(request.params.toString());
  }

  it('name a status as the badges do: what failed could be judged', () => {
    expect(asked({ status: 'failed' }).get('status')).toBe('judged-failed');
    for (const status of ['open', 'passed', 'unjudged', 'expired'] as const)
      expect(asked({ status }).get('status')).toBe(status);
    expect(asked({}).has('status')).toBeFalse();
  });

  it('end a range when the list was asked for', () => {
    const query = asked({ range: '24h', challenge: 'LIGHT' });
    expect(query.get('from')).toBe('2026-04-30T12:00:00.000Z');
    expect(query.get('challenge')).toBe('LIGHT');
    expect(query.has('range')).toBeFalse();
  });
});
