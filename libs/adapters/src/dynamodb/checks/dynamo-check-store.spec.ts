import { PutCommand } from '@aws-sdk/lib-dynamodb';
import { checkStart, describeCheckStore, newCheck } from '@liveness/api-testing';
import { describeWithDynamo } from '@liveness/api-testing/stand-ins';
import { documentClient } from '../attempt-table';
import { dynamoAuditLog } from '../audit/dynamo-audit-log';
import { dynamoRequestMemory } from '../repeats/dynamo-request-memory';
import { newCheckItem } from './check-item';
import { dynamoCheckStore } from './dynamo-check-store';

describeWithDynamo('dynamoCheckStore', (standIn) => {
  describeCheckStore('DynamoDB', () => ({
    store: dynamoCheckStore({ ...standIn(), retentionDays: 30, dayShards: 8 }),
    audit: dynamoAuditLog({ ...standIn(), dayShards: 8 }),
    memory: dynamoRequestMemory(standIn()),
  }));

  it('reads an item from before all checks were listed, and lists it from its next change on', async () => {
    const { client, owner, table } = standIn();
    const store = dynamoCheckStore({ client, table, retentionDays: 30, dayShards: 8 });
    const check = newCheck({ createdAt: checkStart + 1 });
    const { dayShard: _day, verdict: _verdict, expiresAt: _expiry, ...Item } = newCheckItem({ check, revision: 1 }, 30);
    await store.create(newCheck());
    await documentClient(owner).send(new PutCommand({ TableName: table, Item }));
    expect(await store.find(check.id)).toEqual({ check, revision: 1 });
    const before = { startedAt: checkStart + 1000, id: '' };
    const { client: of, reference = '' } = check;
    expect((await store.page({ client: of, reference, before, take: 5 })).checks).toEqual([check]);
    const listed = async () => {
      const limits = { now: checkStart, from: checkStart - 1000, take: 50, readAtMost: 500, stopAt: Infinity };
      return (await store.search({ ...limits, before })).checks.some(({ id }) => id === check.id);
    };
    expect(await listed()).toBeFalse();
    await store.replace({ check, revision: 1 });
    expect(await listed()).toBeTrue();
  });
});
