import type { ApiResult } from '@liveness/api-client/api-failure';
import type { OwnCheck } from '@liveness/contract';
import { stateOf } from './check-state';

const check: OwnCheck = { id: 'c-1', status: 'created', attemptsLeft: 3, challenges: ['TURN'], expiresInMs: 900_000 };
const failure = (code: string): ApiResult<OwnCheck> =>
  ({ ok: false, failure: { code, requestId: 'r-1' } }) as ApiResult<OwnCheck>;

describe('the state of a check', () => {
  it('is consent while a text must be agreed to, then capture, then how it ended', () => {
    expect(stateOf({ ok: true, value: { ...check, consentNeeded: { version: '1', retentionDays: 30 } } }).name).toBe(
      'consent',
    );
    expect(stateOf({ ok: true, value: check }).name).toBe('capture');
    expect(stateOf({ ok: true, value: { ...check, status: 'started' } }).name).toBe('capture');
    for (const status of ['passed', 'failed', 'expired', 'cancelled', 'declined', 'redacted'] as const) {
      const ended = { ...check, status };
      expect(stateOf({ ok: true, value: ended })).toEqual({ name: 'ended', check: ended, ending: status });
    }
  });

  it('tells a link that is no good from a service that does not respond', () => {
    for (const code of ['unauthenticated', 'check-not-found', 'forbidden'])
      expect(stateOf(failure(code))).toEqual({ name: 'invalid' });
    for (const code of ['unreachable', 'unavailable', 'internal', 'unreadable'])
      expect(stateOf(failure(code))).toEqual({ name: 'unreachable', requestId: 'r-1' });
  });
});
