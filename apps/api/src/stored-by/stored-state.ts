import { BatchWriteItemCommand, CreateTableCommand, paginateScan } from '@aws-sdk/client-dynamodb';
import type { AttributeValue, WriteRequest } from '@aws-sdk/client-dynamodb';
import {
  CreateBucketCommand,
  DeleteObjectCommand,
  GetObjectCommand,
  ListObjectVersionsCommand,
  PutObjectCommand,
} from '@aws-sdk/client-s3';
import { CreateSecretCommand, GetSecretValueCommand, PutSecretValueCommand } from '@aws-sdk/client-secrets-manager';
import type { AwsClients } from '@liveness/adapters';
import { tableDefinition } from '@liveness/storage-layout';

/** An item in DynamoDB's own format. */
export type RawItem = Readonly<Record<string, AttributeValue>>;

/** A version of an object; without bytes it is a delete marker. */
export interface ObjectVersion {
  readonly key: string;
  readonly contentType?: string;
  /** Base64. */
  readonly bytes?: string;
}

/** Everything that a deployment has stored. */
export interface StoredState {
  readonly items: readonly RawItem[];
  /** The oldest version of a key first. */
  readonly versions: readonly ObjectVersion[];
  /** Values by the secret's name, the newest last: at most the current and the previous one. */
  readonly secrets: Readonly<Record<string, readonly string[]>>;
}

/** The names of the table, the bucket and the secrets. */
export interface StateNames {
  readonly table: string;
  readonly bucket: string;
  readonly secrets: readonly string[];
}

export async function readState(
  { dynamodb, s3, secretsManager }: AwsClients,
  { table, bucket, secrets }: StateNames,
): Promise<StoredState> {
  const items: RawItem[] = [];
  for await (const { Items = [] } of paginateScan({ client: dynamodb }, { TableName: table, ConsistentRead: true }))
    items.push(...Items);
  const listed = await s3.send(new ListObjectVersionsCommand({ Bucket: bucket }));
  if (listed.IsTruncated) throw new Error('there are more versions than one listing tells of');
  const versions = await Promise.all(
    (listed.Versions ?? []).map(async ({ Key = '', VersionId, LastModified }) => {
      const { Body, ContentType: contentType } = await s3.send(
        new GetObjectCommand({ Bucket: bucket, Key, VersionId }),
      );
      return {
        LastModified,
        version: {
          key: Key,
          ...(contentType !== undefined && { contentType }),
          bytes: (await Body?.transformToString('base64')) ?? '',
        },
      };
    }),
  );
  const markers = (listed.DeleteMarkers ?? []).map(({ Key = '', LastModified }) => ({
    LastModified,
    version: { key: Key },
  }));
  // Listings put the newest version of a key first.
  const inOrder = [...versions, ...markers]
    .reverse()
    .sort((one, other) => Number(one.LastModified) - Number(other.LastModified));
  const values = await Promise.all(
    secrets.map(async (name) => [name, await secretValues(secretsManager, name)] as const),
  );
  return { items, versions: inOrder.map(({ version }) => version), secrets: Object.fromEntries(values) };
}

async function secretValues(client: AwsClients['secretsManager'], SecretId: string): Promise<readonly string[]> {
  const stages = await Promise.allSettled(
    ['AWSPREVIOUS', 'AWSCURRENT'].map((VersionStage) =>
      client.send(new GetSecretValueCommand({ SecretId, VersionStage })),
    ),
  );
  return stages.flatMap((stage) =>
    stage.status === 'fulfilled' && stage.value.SecretString !== undefined ? [stage.value.SecretString] : [],
  );
}

/** Restores the table, which must not exist. Nothing in it expires: its readers bring the clock of its time. */
export async function restoreTable(
  { dynamodb }: AwsClients,
  table: string,
  items: StoredState['items'],
): Promise<void> {
  await dynamodb.send(new CreateTableCommand(tableDefinition(table)));
  for (let from = 0; from < items.length; from += 25) {
    let left: WriteRequest[] = items.slice(from, from + 25).map((Item) => ({ PutRequest: { Item: { ...Item } } }));
    while (left.length > 0)
      left =
        (await dynamodb.send(new BatchWriteItemCommand({ RequestItems: { [table]: left } }))).UnprocessedItems?.[
          table
        ] ?? [];
  }
}

export async function restoreBucket(
  { s3 }: AwsClients,
  Bucket: string,
  versions: StoredState['versions'],
): Promise<void> {
  await s3.send(new CreateBucketCommand({ Bucket }));
  for (const { key: Key, contentType: ContentType, bytes } of versions) {
    if (bytes === undefined) await s3.send(new DeleteObjectCommand({ Bucket, Key }));
    else await s3.send(new PutObjectCommand({ Bucket, Key, ContentType, Body: Buffer.from(bytes, 'base64') }));
  }
}

export async function restoreSecret(
  { secretsManager }: AwsClients,
  name: string,
  [first = '', ...later]: readonly string[],
): Promise<void> {
  await secretsManager.send(new CreateSecretCommand({ Name: name, SecretString: first }));
  for (const SecretString of later)
    await secretsManager.send(new PutSecretValueCommand({ SecretId: name, SecretString }));
}
