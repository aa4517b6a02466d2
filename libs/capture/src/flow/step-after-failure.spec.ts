import { connectionLost, apiProblem } from '../testing/fake-api';
import { stepAfter, stepAfterExpiry } from './step-after-failure';

describe('the step after a failure', () => {
  it('names the lost connection', () => {
    expect(stepAfter(connectionLost)).toEqual({ name: 'went-wrong', problem: 'offline' });
  });

  it('is to ask again where another text of consent has come into force', () => {
    expect(stepAfter(apiProblem(409, 'consent-outdated'))).toEqual({ name: 'over' });
  });

  it('says how long to wait even where the API does not', () => {
    expect(stepAfter(apiProblem(429, 'too-many-attempts'))).toEqual({
      name: 'too-many-attempts',
      because: 'open',
      retryAfterMs: 60_000,
    });
    expect(stepAfter(apiProblem(429, 'attempts-paused', { retryAfterMs: 1_800_000 }))).toEqual({
      name: 'too-many-attempts',
      because: 'paused',
      retryAfterMs: 1_800_000,
    });
  });

  it('carries the request’s id to where a person can ask about it', () => {
    expect(stepAfter(apiProblem(500, 'internal', { requestId: 'r-9' }))).toEqual({
      name: 'went-wrong',
      problem: 'service',
      requestId: 'r-9',
    });
    expect(stepAfter({ code: 'unreadable', status: 500 })).toEqual({
      name: 'went-wrong',
      problem: 'service',
      requestId: undefined,
    });
  });

  it('says that the service is busy, as it says itself or as whatever stands in front of it does', () => {
    expect(stepAfter(apiProblem(503, 'unavailable', { requestId: 'r-9' }))).toEqual({
      name: 'went-wrong',
      problem: 'busy',
      requestId: 'r-9',
    });
    for (const status of [429, 502, 503, 504])
      expect(stepAfter({ code: 'unreadable', status })).toEqual(jasmine.objectContaining({ problem: 'busy' }));
  });

  it('does not blame the person for a time that ran out over waiting', () => {
    expect(stepAfterExpiry(undefined)).toEqual({ name: 'expired' });
    expect(stepAfterExpiry('connection')).toEqual({ name: 'went-wrong', problem: 'offline' });
    expect(stepAfterExpiry('service')).toEqual({ name: 'went-wrong', problem: 'busy' });
    expect(stepAfterExpiry('slow')).toEqual({ name: 'went-wrong', problem: 'slow' });
  });
});
