import { TestBed } from '@angular/core/testing';
import { settled } from '@liveness/ui/testing/settled';
import { CheckWatch, type Look, lookEvery, nextWait } from './check-watch';

describe('watching a check', () => {
  let looks: number;
  let answer: Look;
  let stop: () => void;

  beforeEach(() => {
    jasmine.clock().install();
    TestBed.configureTestingModule({ providers: [CheckWatch] });
    looks = 0;
    answer = { changed: false };
    stop = TestBed.inject(CheckWatch).start(async () => {
      looks += 1;
      return answer;
    });
  });

  afterEach(() => {
    stop();
    jasmine.clock().uninstall();
  });

  async function pass(ms: number) {
    jasmine.clock().tick(ms);
    await settled();
  }

  it('looks less and less often, within bounds', () => {
    const waits: number[] = [lookEvery.first];
    for (let n = 0; n < 30; n += 1) waits.push(nextWait(waits.at(-1) ?? 0));
    for (let n = 1; n < waits.length; n += 1) expect(waits[n]).toBeGreaterThanOrEqual(waits[n - 1] as number);
    expect(waits.at(-1)).toBe(lookEvery.longest);
    expect(nextWait(1500, 60_000)).toBe(60_000);
  });

  it('waits before each look', async () => {
    await pass(lookEvery.first - 1);
    expect(looks).toBe(0);
    await pass(1);
    expect(looks).toBe(1);
    await pass(lookEvery.first);
    expect(looks).toBe(1);
    await pass(nextWait(lookEvery.first) - lookEvery.first);
    expect(looks).toBe(2);
  });

  it('looks soon again after a change', async () => {
    for (let n = 0; n < 10; n += 1) await pass(lookEvery.longest);
    const before = looks;
    answer = { changed: true };
    await pass(lookEvery.longest);
    await pass(lookEvery.first);
    expect(looks).toBe(before + 2);
  });

  it('looks at once when the page is seen again', async () => {
    document.dispatchEvent(new Event('visibilitychange'));
    await settled();
    expect(looks).toBe(1);
    await pass(nextWait(lookEvery.first) - 1);
    expect(looks).toBe(1);
  });

  it('waits as long as the API asks for', async () => {
    answer = { changed: false, retryAfterMs: 30_000 };
    await pass(lookEvery.first);
    await pass(29_999);
    expect(looks).toBe(1);
    await pass(1);
    expect(looks).toBe(2);
  });

  it('stops', async () => {
    stop();
    await pass(60_000);
    document.dispatchEvent(new Event('visibilitychange'));
    await settled();
    expect(looks).toBe(0);
  });
});
