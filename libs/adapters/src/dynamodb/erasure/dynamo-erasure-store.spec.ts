import { QueryCommand, TransactionCanceledException, UpdateItemCommand } from '@aws-sdk/client-dynamodb';
import type { BatchWriteItemCommand, BatchWriteItemCommandOutput } from '@aws-sdk/client-dynamodb';
import { marshall, unmarshall } from '@aws-sdk/util-dynamodb';
import {
  admittedFrame,
  candidate,
  completionEvent,
  createdWithFrames,
  describeErasureStore,
  markEvent,
  newErasure,
  observation,
  start,
  upTo,
  failureRules,
} from '@liveness/api-testing';
import { always, connectionReset, describeWithDynamo, planFaults, readAudit } from '@liveness/api-testing/stand-ins';
import type { Fault } from '@liveness/api-testing/stand-ins';
import { itemKeys } from '@liveness/storage-layout';
import { Unavailable } from '@liveness/use-cases';
import { dynamoAttemptListing } from '../attempts/dynamo-attempt-listing';
import { dynamoAttemptStore } from '../dynamo-attempt-store';
import { dynamoReviewStore } from '../reviews/dynamo-review-store';
import { dynamoErasureStore } from './dynamo-erasure-store';

const conflict: Fault = {
  at: 'before',
  error: new TransactionCanceledException({
    message: 'injected',
    $metadata: {},
    CancellationReasons: [{ Code: 'TransactionConflict' }, { Code: 'None' }, { Code: 'None' }],
  }),
};
const lostResponse: Fault = { at: 'after', error: connectionReset() };

describeWithDynamo('dynamoErasureStore', (standIn) => {
  const attempts = () =>
    dynamoAttemptStore({ ...standIn(), retentionDays: 30, dayShards: 8, counterShards: 2, failures: failureRules });
  const erasures = () => dynamoErasureStore({ ...standIn(), dayShards: 8, failures: failureRules });

  describeErasureStore('DynamoDB', () => ({
    attempts: attempts(),
    listing: dynamoAttemptListing({ ...standIn(), dayShards: 8 }),
    reviews: dynamoReviewStore({ ...standIn(), retentionDays: 30, dayShards: 8 }),
    erasures: erasures(),
    recorded: () => readAudit(standIn()),
  }));

  async function itemsOf(id: string) {
    const { client, table } = standIn();
    const { Items = [] } = await client.send(
      new QueryCommand({
        TableName: table,
        KeyConditionExpression: 'pk = :pk',
        ExpressionAttributeValues: marshall({ ':pk': itemKeys.attempt(id).pk }),
      }),
    );
    return Items.map((item) => unmarshall(item));
  }

  /** Returns an attempt with this many saved frames, marked as erased. */
  async function marked(frames: number) {
    const attempt = await createdWithFrames(attempts(), 1);
    const analysis = { observation, analysedAt: start, analyserCalls: 1 };
    await Promise.all(
      upTo(frames).map((n) => attempts().saveFrame(attempt.id, { ...admittedFrame(candidate(n), n), analysis })),
    );
    const reading = { rightDegrees: 21.5, upDegrees: 0 };
    await attempts().tell(attempt.id, candidate(1), { legs: 1, done: false, reading });
    await erasures().mark(attempt, newErasure(), markEvent(attempt.id, newErasure()));
    return attempt;
  }

  it('leaves one item without any data about the person or their device', async () => {
    const { id, subject } = await marked(120);
    expect(await erasures().deleteItems(id)).toBe('done');
    const [left, ...others] = await itemsOf(id);
    expect(others).toEqual([]);
    expect(Object.keys(left ?? {})).not.toEqual(
      jasmine.arrayContaining([jasmine.stringMatching(/^(subject|userKey|device|clockOffsetMs|receipt)$/)]),
    );
    expect([left?.['admitted'], left?.['sequences']]).toEqual([{}, {}]);
    expect(JSON.stringify(left)).not.toContain(subject);
    expect(left?.['ttl']).withContext('it expires as it would have').toBeGreaterThan(0);
  });

  it('keeps the digests that lead to claims until it is complete', async () => {
    const { id } = await marked(1);
    const digests = async () =>
      Object.values(((await itemsOf(id))[0]?.['erasing'] ?? {}) as Record<string, { digest: string }>).map(
        ({ digest }) => digest,
      );
    await erasures().deleteItems(id);
    expect(await digests()).toEqual([candidate(1).digest]);
    await erasures().complete(id, { ...newErasure(), completedAt: 1 }, completionEvent(id, 1));
    expect(await digests()).toEqual([]);
    const [left, ...others] = await itemsOf(id);
    expect(others).toEqual([]);
    expect(JSON.stringify(left)).not.toContain('rightDegrees');
  });

  it('releases the claims of an attempt that an earlier version marked without keeping its digests', async () => {
    const { id } = await marked(2);
    const { client, table } = standIn();
    for (const n of [1, 2]) await attempts().claimPicture(id, candidate(n), start);
    await client.send(
      new UpdateItemCommand({
        TableName: table,
        Key: marshall({ ...itemKeys.attempt(id) }),
        UpdateExpression: 'REMOVE erasing',
      }),
    );
    expect(await erasures().deleteItems(id)).toBe('done');
    const other = await createdWithFrames(attempts(), 0);
    for (const n of [1, 2]) expect(await attempts().claimPicture(other.id, candidate(n), start)).toEqual({});
    await erasures().mark(other, newErasure(), markEvent(other.id, newErasure()));
  });

  it('deletes a bounded number of items per call, and everything in several calls', async () => {
    const { id } = await marked(300);
    expect(await erasures().deleteItems(id)).toBe('more');
    expect((await itemsOf(id)).length).toBe(1 + 300 - 250);
    expect(await erasures().deleteItems(id)).toBe('done');
    expect((await itemsOf(id)).length).toBe(1);
  });

  it('retries the items of a batch that a busy table left unprocessed', async () => {
    const { id } = await marked(60);
    const { client } = standIn();
    let batches = 0;
    client.middlewareStack.add(
      (next, { commandName }) =>
        async (args) => {
          const input = args.input as BatchWriteItemCommand['input'];
          if (commandName !== 'BatchWriteItemCommand' || (batches += 1) > 3) return next(args);
          const [[table = '', requests = []] = []] = Object.entries(input.RequestItems ?? {});
          const processed = requests.slice(0, 10);
          const result = await next({ ...args, input: { ...input, RequestItems: { [table]: requests.slice(10) } } });
          return {
            ...result,
            output: { ...(result.output as BatchWriteItemCommandOutput), UnprocessedItems: { [table]: processed } },
          };
        },
      { step: 'initialize', name: 'busy' },
    );
    try {
      expect(await erasures().deleteItems(id)).toBe('done');
    } finally {
      client.middlewareStack.remove('busy');
    }
    expect(batches).toBeGreaterThan(3);
    expect((await itemsOf(id)).length).toBe(1);
  });

  for (const [name, faults, level] of [
    ['collisions', [conflict, conflict], 'call'],
    ['a lost response', [lostResponse], 'request'],
    ['a collision, then a lost response', [conflict, lostResponse], 'request'],
  ] as const) {
    it(`survives ${name}: one erasure, one event for its start and one for its end`, async () => {
      const attempt = await createdWithFrames(attempts(), 1);
      for (const step of ['mark', 'complete'] as const) {
        const planned = planFaults(standIn().client, 'TransactWriteItemsCommand', faults, level);
        try {
          if (step === 'mark')
            expect(await erasures().mark(attempt, newErasure(), markEvent(attempt.id, newErasure()))).toEqual(
              newErasure(),
            );
          else
            expect(
              (
                await erasures().complete(
                  attempt.id,
                  { ...newErasure(), completedAt: 1 },
                  completionEvent(attempt.id, 1),
                )
              ).completedAt,
            ).toBe(1);
        } finally {
          planned.end();
        }
        expect(planned.struck()).toBe(faults.length);
      }
      expect(
        (await readAudit(standIn()))
          .filter(({ object }) => object === attempt.id)
          .map(({ action }) => action)
          .sort(),
      ).toEqual(['attempt-erased', 'attempt-erasure-completed']);
    });
  }

  for (const command of ['QueryCommand', 'DeleteItemCommand', 'BatchWriteItemCommand']) {
    it(`reports an outage while deleting (${command}) as Unavailable, and continues afterwards`, async () => {
      const { id } = await marked(30);
      const planned = planFaults(standIn().client, command, always({ at: 'before', error: connectionReset() }));
      await expectAsync(erasures().deleteItems(id)).toBeRejectedWith(jasmine.any(Unavailable));
      planned.end();
      expect(await erasures().deleteItems(id)).toBe('done');
      expect((await itemsOf(id)).length).toBe(1);
    });
  }

  it('neither erases nor logs anything for an attempt that does not exist', async () => {
    const attempt = { ...(await createdWithFrames(attempts(), 1)), id: crypto.randomUUID() };
    await expectAsync(erasures().mark(attempt, newErasure(), markEvent(attempt.id, newErasure()))).toBeRejected();
    expect(await itemsOf(attempt.id)).toEqual([]);
    expect((await readAudit(standIn())).filter(({ object }) => object === attempt.id)).toEqual([]);
  });
});
