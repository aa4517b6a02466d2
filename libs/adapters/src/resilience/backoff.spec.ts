import { jitteredPause, longestPauseMs, repeated } from './backoff';

const impatience = { attempts: 4, baseMs: 0, capMs: 0 };

describe('repeated', () => {
  it('retries while the error is worth it, and returns the first success', async () => {
    let calls = 0;
    const result = await repeated(
      impatience,
      () => true,
      async () => {
        calls += 1;
        if (calls < 3) throw new Error('collided');
        return `call ${calls}`;
      },
    );
    expect(result).toBe('call 3');
  });

  it('throws the last error after the maximum number of calls', async () => {
    let calls = 0;
    await expectAsync(
      repeated(
        impatience,
        () => true,
        () => Promise.reject(new Error(`failure ${(calls += 1)}`)),
      ),
    ).toBeRejectedWithError('failure 4');
  });

  it('throws an error that is not worth a retry at once', async () => {
    let calls = 0;
    await expectAsync(
      repeated(
        impatience,
        (error) => (error as Error).message === 'collided',
        () => Promise.reject(new Error(`bug ${(calls += 1)}`)),
      ),
    ).toBeRejectedWithError('bug 1');
  });
});

describe('jitteredPause', () => {
  it('draws from a range that doubles up to a bound', () => {
    expect([1, 2, 3, 4, 5, 2000].map((repetition) => longestPauseMs({ baseMs: 100, capMs: 500 }, repetition))).toEqual([
      100, 200, 400, 500, 500, 500,
    ]);
  });

  it('is aborted by its signal', async () => {
    spyOn(Math, 'random').and.returnValue(1);
    await expectAsync(jitteredPause({ baseMs: 60_000, capMs: 60_000 })(1, AbortSignal.abort())).toBeRejected();
  });
});
