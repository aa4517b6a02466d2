import type { ApiFailure, ApiResult } from '@liveness/api-client/api-failure';
import { settled } from '@liveness/ui/testing/settled';
import { connectionLost, apiProblem } from '../testing/fake-api';
import { FakeClock } from '../testing/fake-clock';
import { type WaitingFor, persist } from './retrying';

/** A call that fails as listed and then succeeds, under a clock that the spec moves. */
function persisting(failures: readonly ApiFailure[], limits: { tries?: number; triesOnErrors?: number } = {}) {
  const clock = new FakeClock();
  const stop = new AbortController();
  const waited: (WaitingFor | undefined)[] = [];
  const state = { calls: 0, answer: undefined as ApiResult<string> | undefined };
  const call = async (): Promise<ApiResult<string>> => {
    const failure = failures[state.calls];
    state.calls += 1;
    return failure ? { ok: false, failure } : { ok: true, value: 'done' };
  };
  void persist(call, { clock, signal: stop.signal, waiting: (reason) => waited.push(reason), ...limits }).then(
    (answer) => (state.answer = answer),
  );
  return { clock, stop, waited, state };
}

describe('trying a call again', () => {
  it('goes on while the connection is lost, and says that it waits for it', async () => {
    const { clock, waited, state } = persisting([connectionLost, connectionLost, connectionLost]);
    await clock.pass(60_000);
    expect(state.answer).toEqual({ ok: true, value: 'done' });
    expect(waited).toEqual(['connection', undefined, 'connection', undefined, 'connection', undefined]);
  });

  it('waits longer each time, and never more than eight seconds', async () => {
    const { clock, state } = persisting(Array.from({ length: 20 }, () => connectionLost));
    await clock.pass(500);
    expect(state.calls).toBe(2);
    await clock.pass(1_000);
    expect(state.calls).toBe(3);
    await clock.pass(6_000);
    const before = state.calls;
    await clock.pass(8_000);
    expect(state.calls).toBeGreaterThan(before);
  });

  it('honours Retry-After where it asks for more', async () => {
    const { clock, waited, state } = persisting([apiProblem(503, 'unavailable', { retryAfterMs: 5_000 })]);
    await clock.pass(4_900);
    expect(state.calls).withContext('calls before the time was over').toBe(1);
    expect(waited).toEqual(['service']);
    await clock.pass(200);
    expect(state.answer?.ok).toBeTrue();
  });

  it('tries a server error a few times only', async () => {
    const broken = apiProblem(500, 'internal', { requestId: 'r-1' });
    const { clock, state } = persisting([broken, broken, broken, broken]);
    await clock.pass(60_000);
    expect(state.calls).toBe(3);
    expect(state.answer).toEqual({ ok: false, failure: broken });
  });

  it('waits for a service that is busy, whoever says so', async () => {
    const gateway = [429, 502, 503, 504].map((status): ApiFailure => ({ code: 'unreadable', status }));
    const { clock, waited, state } = persisting(gateway);
    await clock.pass(60_000);
    expect(state.answer).toEqual({ ok: true, value: 'done' });
    expect(waited.filter((reason) => reason === 'service').length).toBe(4);
  });

  it('says while a call is slow to answer, and that it is no longer', async () => {
    const clock = new FakeClock();
    const waited: (WaitingFor | undefined)[] = [];
    const answer = Promise.withResolvers<ApiResult<string>>();
    const { signal } = new AbortController();
    const persisted = persist(() => answer.promise, { clock, signal, waiting: (reason) => waited.push(reason) });
    await clock.pass(4_999);
    expect(waited).toEqual([]);
    await clock.pass(1);
    expect(waited).toEqual(['slow']);
    answer.resolve({ ok: true, value: 'done' });
    await persisted;
    expect(waited).toEqual(['slow', undefined]);
    await clock.pass(60_000);
    expect(waited.length).toBe(2);
  });

  it('takes a problem as the answer at once', async () => {
    const { state } = persisting([apiProblem(409, 'attempt-expired')]);
    await settled();
    expect(state.calls).toBe(1);
    expect(state.answer?.ok).toBeFalse();
  });

  it('keeps to the tries it was given', async () => {
    const { clock, state } = persisting([connectionLost, connectionLost, connectionLost], { tries: 2 });
    await clock.pass(60_000);
    expect(state.calls).toBe(2);
    expect(state.answer).toEqual({ ok: false, failure: connectionLost });
  });

  it('stops waiting when it is no longer wanted', async () => {
    const { stop, waited, state } = persisting([connectionLost, connectionLost]);
    await settled();
    stop.abort();
    await settled();
    expect(state.calls).toBe(1);
    expect(state.answer?.ok).toBeFalse();
    expect(waited.at(-1)).toBeUndefined();
  });
});
