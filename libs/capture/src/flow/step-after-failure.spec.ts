import { connectionLost, apiProblem } from '../testing/fake-api';
import { stepAfter } from './step-after-failure';

describe('the step after a failure', () => {
  it('names the lost connection', () => {
    expect(stepAfter(connectionLost)).toEqual({ name: 'went-wrong', problem: 'offline' });
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
    expect(stepAfter({ code: 'unreadable', status: 502 })).toEqual({
      name: 'went-wrong',
      problem: 'service',
      requestId: undefined,
    });
  });
});
