import { jitteredPause, longestPauseMs, repeated } from './backoff';

const impatience = { attempts: 4, baseMs: 0, capMs: 0 };

describe('repeated', () => {
  it('calls again while it is worth it, and answers the first success', async () => {
    let calls = 0;
    const answer = await repeated(
      impatience,
      () => true,
      async () => {
        calls += 1;
        if (calls < 3) throw new Error('collided');
        return `call ${calls}`;
      },
    );
    expect(answer).toBe('call 3');
  });

  it('throws the last error after as many calls as it may make', async () => {
    let calls = 0;
    await expectAsync(
      repeated(
        impatience,
        () => true,
        () => Promise.reject(new Error(`failure ${(calls += 1)}`)),
      ),
    ).toBeRejectedWithError('failure 4');
  });

  it('throws at once what is not worth a repetition', async () => {
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

describe('jittered pause', () => {
  it('is drawn from a range that doubles up to a bound', () => {
    expect([1, 2, 3, 4, 5, 2000].map((repetition) => longestPauseMs({ baseMs: 100, capMs: 500 }, repetition))).toEqual([
      100, 200, 400, 500, 500, 500,
    ]);
  });

  it('ends with its signal', async () => {
    spyOn(Math, 'random').and.returnValue(1);
    await expectAsync(jitteredPause({ baseMs: 60_000, capMs: 60_000 })(1, AbortSignal.abort())).toBeRejected();
  });
});
