import { created, markEvent, newErasure, start, upTo, failureRules } from '@liveness/api-testing';
import { always, connectionReset, describeWithDynamo, planFaults } from '@liveness/api-testing/stand-ins';
import { Unavailable } from '@liveness/use-cases';
import { dynamoAttemptStore } from '../dynamo-attempt-store';
import { dynamoErasureStore } from '../erasure/dynamo-erasure-store';

describeWithDynamo('claims on positions', (standIn) => {
  const attempts = () =>
    dynamoAttemptStore({ ...standIn(), retentionDays: 30, dayShards: 8, counterShards: 2, failures: failureRules });
  const erasures = () => dynamoErasureStore({ ...standIn(), dayShards: 8, failures: failureRules });
  const newHashes = (count: number) => upTo(count).map(() => crypto.randomUUID());

  for (const [at, command] of [
    ['before', 'TransactWriteItemsCommand'],
    ['after', 'TransactWriteItemsCommand'],
    ['before', 'QueryCommand'],
  ] as const) {
    it(`can be erased even if an outage interrupted the claim (${command}, ${at})`, async () => {
      const [attempt, other] = [await created(attempts()), await created(attempts())];
      const claim = { hashes: newHashes(30), receivedAt: start };
      const planned = planFaults(standIn().client, command, always({ at, error: connectionReset() }));
      await expectAsync(attempts().claimPositions(attempt.id, claim, start)).toBeRejectedWith(jasmine.any(Unavailable));
      planned.end();
      await erasures().mark(attempt, newErasure(), markEvent(attempt.id, newErasure()));
      expect(await erasures().deleteItems(attempt.id)).toBe('done');
      expect((await attempts().claimPositions(other.id, claim, start)).others).toEqual([]);
    });
  }

  it('keep their first time even if the response to the first request is lost', async () => {
    const [attempt, other] = [await created(attempts()), await created(attempts())];
    const claim = { hashes: newHashes(3), receivedAt: start };
    const lost = { at: 'after', error: connectionReset() } as const;
    const planned = planFaults(standIn().client, 'TransactWriteItemsCommand', [lost], 'request');
    expect((await attempts().claimPositions(attempt.id, claim, start)).claimedAt).toBe(start);
    planned.end();
    expect(planned.struck()).toBe(1);
    expect((await attempts().claimPositions(other.id, claim, start + 1)).others).toEqual([
      { attemptId: attempt.id, claimedAt: start, shared: 3 },
    ]);
  });

  it('return at most twenty others with the same position', async () => {
    const claim = { hashes: newHashes(1), receivedAt: start };
    for (const _ of upTo(22)) await attempts().claimPositions((await created(attempts())).id, claim, start);
    const { others } = await attempts().claimPositions((await created(attempts())).id, claim, start);
    expect(others.length).toBe(20);
  });
});
