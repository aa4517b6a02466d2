import { browserClock } from './browser-clock';

describe('the browser’s clock', () => {
  it('counts whole milliseconds since 1970, and never backwards', () => {
    const times = Array.from({ length: 50 }, () => browserClock.now());
    expect(times.every(Number.isInteger)).toBeTrue();
    expect(times).toEqual([...times].sort((a, b) => a - b));
    expect(times[0]).toBeGreaterThan(1_600_000_000_000);
  });

  it('wakes those who sleep', async () => {
    await expectAsync(browserClock.sleep(1)).toBeResolved();
  });

  it('does not let them sleep on once they are not needed', async () => {
    const stop = new AbortController();
    const sleeping = browserClock.sleep(1_000_000, stop.signal);
    stop.abort();
    await expectAsync(sleeping).toBeRejected();
    await expectAsync(browserClock.sleep(1_000_000, stop.signal)).toBeRejected();
  });
});
