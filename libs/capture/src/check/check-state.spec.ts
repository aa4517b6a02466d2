import type { ApiResult } from '@liveness/api-client/api-failure';
import type { OwnCheck } from '@liveness/contract';
import { type Surroundings, stateAfter, stateOf } from './check-state';

const check: OwnCheck = { id: 'c-1', status: 'created', attemptsLeft: 3, challenges: ['TURN'], expiresInMs: 900_000 };
const failure = (code: string): ApiResult<OwnCheck> =>
  ({ ok: false, failure: { code, requestId: 'r-1' } }) as ApiResult<OwnCheck>;

const here: Surroundings = { handheld: true, camera: true, handOffWanted: false, handOffForced: false };

describe('the state of a check', () => {
  it('is consent while a text must be agreed to, then capture, then how it ended', () => {
    expect(stateOf({ ok: true, value: { ...check, consentNeeded: { version: '1' } } }, here).name).toBe('consent');
    expect(stateOf({ ok: true, value: check }, here).name).toBe('capture');
    expect(stateOf({ ok: true, value: { ...check, status: 'started' } }, here).name).toBe('capture');
    for (const status of ['passed', 'failed', 'expired', 'cancelled', 'declined', 'redacted'] as const) {
      const ended = { ...check, status };
      expect(stateOf({ ok: true, value: ended }, here)).toEqual({ name: 'ended', check: ended, ending: status });
    }
  });

  it('tells a link that is no good from a service that does not respond', () => {
    for (const code of ['unauthenticated', 'check-not-found', 'forbidden'])
      expect(stateOf(failure(code), here)).toEqual({ name: 'invalid' });
    for (const code of ['unreachable', 'unavailable', 'internal', 'unreadable'])
      expect(stateOf(failure(code), here)).toEqual({ name: 'unreachable', requestId: 'r-1' });
  });
});

describe('where a check goes on', () => {
  const at = (more: Partial<OwnCheck>, surroundings: Partial<Surroundings>) =>
    stateOf({ ok: true, value: { ...check, ...more } }, { ...here, ...surroundings });

  it('is here on a phone, and on a computer with a camera', () => {
    expect(at({}, {}).name).toBe('capture');
    expect(at({}, { handheld: false }).name).toBe('capture');
  });

  it('is a phone, where the computer has no camera or the backend says so, before anything is asked', () => {
    const consentNeeded = { version: '1' };
    expect(at({ consentNeeded }, { handheld: false, camera: false })).toEqual(
      jasmine.objectContaining({ name: 'hand-off', reason: 'noCamera' }),
    );
    expect(at({ consentNeeded, forceHandOff: true }, { handheld: false })).toEqual(
      jasmine.objectContaining({ name: 'hand-off', reason: 'forced' }),
    );
    expect(at({ consentNeeded }, { handheld: false, handOffForced: true })).toEqual(
      jasmine.objectContaining({ name: 'hand-off', reason: 'forced' }),
    );
  });

  it('is the phone itself, even if the backend wants a phone', () => {
    expect(at({ forceHandOff: true }, {}).name).toBe('capture');
    expect(at({}, { handOffForced: true }).name).toBe('capture');
  });

  it('is another browser of the phone, where an app gives pages no camera', () => {
    for (const forceHandOff of [true, false])
      expect(at({ forceHandOff }, { camera: false })).toEqual(
        jasmine.objectContaining({ name: 'hand-off', reason: 'app' }),
      );
  });

  it('is where the person wants it', () => {
    expect(at({}, { handheld: false, handOffWanted: true })).toEqual(
      jasmine.objectContaining({ name: 'hand-off', reason: 'wanted' }),
    );
  });

  it('is the device that has taken the check over, until the person wants yet another one', () => {
    expect(at({ handedOff: true }, { handheld: false, camera: false }).name).toBe('watching');
    expect(at({ handedOff: true, handOffPending: true }, {}).name).toBe('watching');
    expect(at({ handedOff: true, handOffPending: true }, { handOffWanted: true }).name).toBe('hand-off');
    expect(at({ handedOff: true }, { handOffWanted: true }).name).toBe('watching');
    expect(at({ handedOff: true, status: 'passed' }, { handOffWanted: true }).name).toBe('ended');
  });

  it('says why a code is of no use', () => {
    for (const [code, problem] of [
      ['hand-off-used', 'used'],
      ['hand-off-expired', 'expired'],
      ['hand-off-invalid', 'invalid'],
      ['malformed', 'invalid'],
      ['check-ended', 'ended'],
    ] as const)
      expect(stateAfter({ code })).toEqual({ name: 'code', problem });
  });
});
