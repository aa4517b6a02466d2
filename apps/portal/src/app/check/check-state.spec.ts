import type { ApiResult } from '@liveness/api-client/api-failure';
import type { OwnCheck } from '@liveness/contract';
import { returnAddress, stateOf } from './check-state';

const check: OwnCheck = { id: 'c-1', status: 'created', attemptsLeft: 3, challenges: ['TURN'], expiresInMs: 900_000 };
const failure = (code: string): ApiResult<OwnCheck> =>
  ({ ok: false, failure: { code, requestId: 'r-1' } }) as ApiResult<OwnCheck>;

describe('the state of a check’s page', () => {
  it('is consent while a text must be agreed to, then capture, then how it ended', () => {
    expect(stateOf({ ok: true, value: { ...check, consentNeeded: { version: '1' } } }).name).toBe('consent');
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

describe('the address to return to', () => {
  it('says which check it was, and keeps what else the address says', () => {
    expect(returnAddress({ ...check, returnUrl: 'https://shop.example/done?step=2#end' })).toBe(
      'https://shop.example/done?step=2&check=c-1#end',
    );
    expect(returnAddress({ ...check, returnUrl: 'https://shop.example/?check=other' })).toBe(
      'https://shop.example/?check=c-1',
    );
  });

  it('is none without one, and never a script', () => {
    for (const returnUrl of [undefined, 'javascript:alert(1)', 'data:text/html,x', '/relative'])
      expect(returnAddress({ ...check, ...(returnUrl !== undefined && { returnUrl }) })).toBeUndefined();
  });
});
