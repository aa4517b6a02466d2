import { statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import {
  CreateTableCommand,
  DescribeTableCommand,
  DescribeTimeToLiveCommand,
  DynamoDBClient,
  GetItemCommand,
  PutItemCommand,
  QueryCommand,
} from '@aws-sdk/client-dynamodb';
import { tableLayout } from '@liveness/storage-layout';
import { localCredentials } from '../aws-wire/signature';
import { StartupProblem } from '../startup-problem';
import { temporaryFolder } from '../testing/temporary-folder';
import { startDynamoDbStandIn } from './dynamodb-stand-in';
import { untilGone } from '../processes/testing/alive';
import { findDynoxide } from './dynoxide-binary';
import { ensureTable } from './ensure-table';
import { prepareTableElsewhere } from './prepare-table-elsewhere';

describe('the DynamoDB stand-in', () => {
  const folder = temporaryFolder();
  const file = join(folder.path, 'dynamodb', 'table.sqlite');
  const TableName = 'liveness';
  let standIn: Awaited<ReturnType<typeof startDynamoDbStandIn>>;
  let client: DynamoDBClient;

  const open = async () => {
    standIn = await startDynamoDbStandIn(file);
    client = new DynamoDBClient({ endpoint: standIn.origin, region: 'us-east-1', credentials: localCredentials });
  };
  const shut = async () => {
    client.destroy();
    await standIn.close();
  };

  beforeAll(async () => {
    await open();
    await ensureTable(client, TableName);
  }, 20_000);
  afterAll(async () => {
    await shut();
    folder.remove();
  });

  it('has the table with the indexes and the time to live of the layout', async () => {
    const { Table } = await client.send(new DescribeTableCommand({ TableName }));
    expect(Table!.GlobalSecondaryIndexes!.map((index) => index.IndexName).sort()).toEqual(
      Object.values(tableLayout.indexes)
        .map(({ name }) => name)
        .sort(),
    );
    const { TimeToLiveDescription } = await client.send(new DescribeTimeToLiveCommand({ TableName }));
    expect(TimeToLiveDescription).toEqual({
      TimeToLiveStatus: 'ENABLED',
      AttributeName: tableLayout.timeToLiveAttribute,
    });
  });

  it('finds items by an index', async () => {
    const { name, partitionKey, sortKey } = tableLayout.indexes.byUser;
    await client.send(
      new PutItemCommand({
        TableName,
        Item: { pk: { S: 'A' }, sk: { S: 'B' }, [partitionKey]: { S: 'U' }, [sortKey]: { S: '1' } },
      }),
    );
    const found = await client.send(
      new QueryCommand({
        TableName,
        IndexName: name,
        KeyConditionExpression: '#p = :p',
        ExpressionAttributeNames: { '#p': partitionKey },
        ExpressionAttributeValues: { ':p': { S: 'U' } },
      }),
    );
    expect(found.Items!.map((item) => item['pk'])).toEqual([{ S: 'A' }]);
  });

  it('keeps items and the table after a restart', async () => {
    await client.send(new PutItemCommand({ TableName, Item: { pk: { S: 'kept' }, sk: { S: 'x' } } }));
    await shut();
    await open();
    await ensureTable(client, TableName);
    expect(
      (await client.send(new GetItemCommand({ TableName, Key: { pk: { S: 'kept' }, sk: { S: 'x' } } }))).Item,
    ).toBeDefined();
  }, 20_000);

  it('prepares the table of another server on this machine, but never one elsewhere', async () => {
    await prepareTableElsewhere(
      { AWS_ENDPOINT_URL_DYNAMODB: standIn.origin, AWS_ACCESS_KEY_ID: 'x', AWS_SECRET_ACCESS_KEY: 'y' },
      'another',
    );
    expect((await client.send(new DescribeTableCommand({ TableName: 'another' }))).Table).toBeDefined();
    await expectAsync(
      prepareTableElsewhere({ AWS_ENDPOINT_URL_DYNAMODB: 'https://dynamodb.invalid' }, 'another'),
    ).toBeResolved();
    await expectAsync(prepareTableElsewhere({}, 'another')).toBeResolved();
  });

  it('reports an endpoint where nothing listens, in one line', async () => {
    const outcome = prepareTableElsewhere(
      { AWS_ENDPOINT_URL_DYNAMODB: 'http://127.0.0.1:9', AWS_ACCESS_KEY_ID: 'x', AWS_SECRET_ACCESS_KEY: 'y' },
      'another',
    );
    await expectAsync(outcome).toBeRejectedWithError(
      StartupProblem,
      /^No DynamoDB-compatible server found at http:\/\/127\.0\.0\.1:9 .*$/,
    );
  });

  it('stores its file so that only the owner can read it', () => {
    expect(statSync(dirname(file)).mode & 0o777).toBe(0o700);
  });

  it('reports what ended it unexpectedly', async () => {
    // Imitates the program: it responds like it, and kills itself on request.
    const program = join(folder.path, 'falling');
    const script =
      "require('node:http').createServer(({ url }, response) => (url === '/fall' ? process.kill(process.pid, 'SIGKILL') : response.end())).listen(process.argv[5])";
    writeFileSync(program, `#!${process.execPath}\n${script}\n`, { mode: 0o700 });
    const fallen = await startDynamoDbStandIn(join(folder.path, 'fallen.sqlite'), program);
    await fetch(`${fallen.origin}/fall`).catch(() => undefined);
    expect(await fallen.ended).toBe('it was ended by SIGKILL');
    await fallen.close();
  }, 20_000);

  it('leaves no program behind when its leash is killed', async () => {
    const program = join(folder.path, 'telling');
    const script =
      "require('node:http').createServer((request, response) => response.end(`${process.pid} ${process.ppid}`)).listen(process.argv[5])";
    writeFileSync(program, `#!${process.execPath}\n${script}\n`, { mode: 0o700 });
    const held = await startDynamoDbStandIn(join(folder.path, 'held.sqlite'), program);
    const [pid, leash] = (await (await fetch(held.origin)).text()).split(' ').map(Number);
    process.kill(leash!, 'SIGKILL');
    expect(await held.ended).toBe('its holder was ended by SIGKILL');
    expect(await untilGone(pid!)).toBe('gone');
    await held.close();
  }, 20_000);

  it('proposes no loss when it does not answer', async () => {
    const program = join(folder.path, 'silent');
    writeFileSync(program, `#!${process.execPath}\nsetInterval(() => {}, 1000)\n`, { mode: 0o700 });
    await expectAsync(startDynamoDbStandIn(join(folder.path, 'silent.sqlite'), program, 300)).toBeRejectedWithError(
      StartupProblem,
      /^The DynamoDB stand-in did not answer at http:\/\/127\.0\.0\.1:\d+ within 0\.3 s\. Something may keep /,
    );
  }, 20_000);

  it('rejects a table with another layout', async () => {
    await client.send(
      new CreateTableCommand({
        TableName: 'old',
        BillingMode: 'PAY_PER_REQUEST',
        AttributeDefinitions: [{ AttributeName: 'pk', AttributeType: 'S' }],
        KeySchema: [{ AttributeName: 'pk', KeyType: 'HASH' }],
      }),
    );
    await expectAsync(ensureTable(client, 'old')).toBeRejectedWithError(StartupProblem, /^The table old .* --reset\.$/);
  });

  it('reports a damaged file in one line', async () => {
    const damaged = join(folder.path, 'damaged.sqlite');
    writeFileSync(damaged, 'this is not a database, whatever its name says '.repeat(5));
    await expectAsync(startDynamoDbStandIn(damaged)).toBeRejectedWithError(
      StartupProblem,
      /damaged\.sqlite cannot be used: it is damaged\. Restore it from a copy, or start over with --reset\.$/,
    );
  }, 20_000);
});

describe('findDynoxide', () => {
  it('names the package to add, or the variable to set, when the platform has no program', () => {
    expect(() => findDynoxide('plan9', 'vax')).toThrowError(
      StartupProblem,
      /@dynoxide\/plan9-vax.*AWS_ENDPOINT_URL_DYNAMODB/,
    );
  });
});
