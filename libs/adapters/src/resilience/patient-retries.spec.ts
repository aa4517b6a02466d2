import { GetItemCommand } from '@aws-sdk/client-dynamodb';
import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { always, connectionReset, planFaults, standInClient } from '@liveness/api-testing/stand-ins';
import { PatientRetries } from './patient-retries';

describe('patient retries', () => {
  const backoff = { attempts: 4, baseMs: 8, capMs: 20 };
  let client: DynamoDBClient;

  afterEach(() => client.destroy());

  const clientWith = (retryStrategy: PatientRetries) => {
    client = standInClient('http://127.0.0.1:9', { retryStrategy });
    return client;
  };
  const call = () => client.send(new GetItemCommand({ TableName: 'attempts', Key: { pk: { S: 'a' } } }));

  it('pause at least half of a bound that doubles up to its cap', async () => {
    const pauses: number[] = [];
    spyOn(Math, 'random').and.returnValue(0);
    const delayed = spyOn(globalThis, 'setTimeout').and.callThrough();
    planFaults(
      clientWith(new PatientRetries({ ...backoff, budgetMs: 60_000 })),
      'GetItemCommand',
      always({ at: 'before', error: connectionReset() }),
      'request',
    );
    await expectAsync(call()).toBeRejectedWith(jasmine.objectContaining({ code: 'ECONNRESET' }));
    for (const [, ms] of delayed.calls.allArgs()) pauses.push(ms ?? 0);
    expect(pauses).toEqual([4, 8, 10]);
  });

  it('end after the maximum number of calls', async () => {
    const planned = planFaults(
      clientWith(new PatientRetries({ ...backoff, budgetMs: 60_000 })),
      'GetItemCommand',
      always({ at: 'before', error: connectionReset() }),
      'request',
    );
    await expectAsync(call()).toBeRejected();
    expect(planned.struck()).toBe(4);
  });

  it('end earlier when the time is over, counted from the first failure of each call', async () => {
    let now = 0;
    const planned = planFaults(
      clientWith(new PatientRetries({ ...backoff, attempts: 10, budgetMs: 4000, now: () => now })),
      'GetItemCommand',
      (function* () {
        for (;;) {
          now += 2500;
          yield { at: 'before' as const, error: connectionReset() };
        }
      })(),
      'request',
    );
    for (const struck of [3, 6]) {
      await expectAsync(call()).toBeRejectedWith(jasmine.objectContaining({ code: 'ECONNRESET' }));
      expect(planned.struck()).toBe(struck);
    }
  });

  it('are not made for a mistake of the caller', async () => {
    const planned = planFaults(
      clientWith(new PatientRetries({ ...backoff, budgetMs: 60_000 })),
      'GetItemCommand',
      always({ at: 'before', error: Object.assign(new Error('no such key'), { name: 'ValidationException' }) }),
      'request',
    );
    await expectAsync(call()).toBeRejectedWithError('no such key');
    expect(planned.struck()).toBe(1);
  });
});
