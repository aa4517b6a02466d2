import type { BatchWriteItemCommand, BatchWriteItemCommandOutput } from '@aws-sdk/client-dynamodb';
import { created, markEvent, newErasure, start, upTo } from '@liveness/api-testing';
import { always, connectionReset, describeWithDynamo, planFaults } from '@liveness/api-testing/stand-ins';
import { Unavailable } from '@liveness/use-cases';
import { dynamoAttemptStore } from '../dynamo-attempt-store';
import { dynamoErasureStore } from '../erasure/dynamo-erasure-store';

describeWithDynamo('claims on positions', (standIn) => {
  const attempts = () => dynamoAttemptStore({ ...standIn(), retentionDays: 30, dayShards: 8, counterShards: 2 });
  const erasures = () => dynamoErasureStore({ ...standIn(), dayShards: 8 });
  const newHashes = (count: number) => upTo(count).map(() => crypto.randomUUID());

  for (const [at, command] of [
    ['before', 'BatchWriteItemCommand'],
    ['after', 'BatchWriteItemCommand'],
    ['before', 'QueryCommand'],
  ] as const) {
    it(`can be erased even if an outage interrupted making them (${command}, ${at})`, async () => {
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

  it('are all made, even if a busy table leaves part of a batch unprocessed', async () => {
    const [attempt, other] = [await created(attempts()), await created(attempts())];
    const claim = { hashes: newHashes(30), receivedAt: start };
    const { client } = standIn();
    let batches = 0;
    client.middlewareStack.add(
      (next, { commandName }) =>
        async (args) => {
          const input = args.input as BatchWriteItemCommand['input'];
          if (commandName !== 'BatchWriteItemCommand' || (batches += 1) > 2) return next(args);
          const [[table = '', requests = []] = []] = Object.entries(input.RequestItems ?? {});
          const answer = await next({ ...args, input: { ...input, RequestItems: { [table]: requests.slice(10) } } });
          const left = { [table]: requests.slice(0, 10) };
          return { ...answer, output: { ...(answer.output as BatchWriteItemCommandOutput), UnprocessedItems: left } };
        },
      { step: 'initialize', name: 'busy' },
    );
    try {
      await attempts().claimPositions(attempt.id, claim, start);
    } finally {
      client.middlewareStack.remove('busy');
    }
    expect(batches).toBeGreaterThan(2);
    expect((await attempts().claimPositions(other.id, claim, start)).others).toEqual([
      { attemptId: attempt.id, claimedAt: start, shared: 30 },
    ]);
  });

  it('return at most twenty others with the same position', async () => {
    const claim = { hashes: newHashes(1), receivedAt: start };
    for (const _ of upTo(22)) await attempts().claimPositions((await created(attempts())).id, claim, start);
    const { others } = await attempts().claimPositions((await created(attempts())).id, claim, start);
    expect(others.length).toBe(20);
  });
});
