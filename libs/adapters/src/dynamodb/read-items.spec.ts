import { failureRules } from '@liveness/api-testing';
import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { itemKeys } from '@liveness/storage-layout';
import { Unavailable } from '@liveness/use-cases';
import type { AttemptTable } from './attempt-table';
import { batchGet } from './read-items';

describe('batchGet', () => {
  type Key = { readonly pk: string };

  /** Returns a table that processes only so many keys per call. */
  function tableThatProcesses(atMost: number): { readonly table: AttemptTable; readonly calls: number[] } {
    const calls: number[] = [];
    const send = async ({ input }: { input: { RequestItems: { attempts: { Keys: Key[] } } } }) => {
      const { Keys, ...same } = input.RequestItems.attempts;
      calls.push(Keys.length);
      const left = Keys.slice(atMost);
      return {
        Responses: { attempts: Keys.slice(0, atMost).map(({ pk }) => ({ id: pk })) },
        UnprocessedKeys: left.length > 0 ? { attempts: { Keys: left, ...same } } : {},
      };
    };
    const documents = { send } as unknown as DynamoDBDocumentClient;
    return {
      table: {
        documents,
        TableName: 'attempts',
        retentionDays: 30,
        dayShards: 8,
        counterShards: 8,
        failures: failureRules,
      },
      calls,
    };
  }

  const keys = (count: number) => Array.from({ length: count }, (_, index) => itemKeys.attempt(String(index)));

  it('sends no more keys per call than DynamoDB takes', async () => {
    const { table, calls } = tableThatProcesses(100);
    expect((await batchGet(table, keys(250), ['id'])).length).toBe(250);
    expect(calls).toEqual([100, 100, 50]);
  });

  it('asks again for keys that were left unprocessed', async () => {
    const { table, calls } = tableThatProcesses(40);
    expect(new Set((await batchGet<{ id: string }>(table, keys(100), ['id'])).map(({ id }) => id)).size).toBe(100);
    expect(calls).toEqual([100, 60, 20]);
  });

  it('gives up when a table processes nothing', async () => {
    await expectAsync(batchGet(tableThatProcesses(0).table, keys(1), ['id'])).toBeRejectedWithError(Unavailable);
  });

  it('makes no call when there are no keys', async () => {
    const { table, calls } = tableThatProcesses(100);
    expect(await batchGet(table, [], ['id'])).toEqual([]);
    expect(calls).toEqual([]);
  });
});
