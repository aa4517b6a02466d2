import { inflateSync } from 'node:zlib';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { GetObjectCommand, ListObjectsV2Command, ListObjectVersionsCommand, S3Client } from '@aws-sdk/client-s3';
import { DynamoDBDocumentClient, QueryCommand } from '@aws-sdk/lib-dynamodb';
import type { Check, Decision, Observation } from '@liveness/domain';
import { frameObjects, itemKeys } from '@liveness/storage-layout';
import type { Cloud } from '../cloud/shared-cloud';

export interface StoredFrame {
  readonly sequence: number;
  readonly capturedAt: number;
  /** SHA-256, lower-case hex. */
  readonly digest: string;
  readonly byteLength: number;
  readonly storedAt?: number;
  /** How many legs of the task had been told when the frame was received. None if absent. */
  readonly legsTold?: number;
  readonly observation?: Observation;
  /** The bytes in the bucket. */
  readonly jpeg: Uint8Array;
}

/** What the table and the bucket contain of one attempt. */
export interface StoredAttempt {
  readonly attempt: Readonly<Record<string, unknown>>;
  readonly frames: readonly StoredFrame[];
  readonly decision?: Decision;
  /** Everything in the bucket that belongs to the attempt. */
  readonly objectKeys: readonly string[];
}

/** As in the table: only the API writes items, so their types are not checked. */
type Item = Readonly<Record<string, unknown>> & { readonly sk: string };

/** Reads what the API has stored without using the API: with the AWS SDK, like an auditor of the account. */
export class StoredAttempts {
  readonly #documents: DynamoDBDocumentClient;
  readonly #objects: S3Client;
  readonly #environment: Cloud['environment'];

  constructor({ environment }: Cloud) {
    const credentials = {
      accessKeyId: environment['AWS_ACCESS_KEY_ID'] ?? '',
      secretAccessKey: environment['AWS_SECRET_ACCESS_KEY'] ?? '',
    };
    const region = environment['AWS_REGION'] ?? '';
    this.#documents = DynamoDBDocumentClient.from(
      new DynamoDBClient({ region, credentials, endpoint: environment['AWS_ENDPOINT_URL_DYNAMODB'] ?? '' }),
    );
    this.#objects = new S3Client({
      region,
      credentials,
      endpoint: environment['AWS_ENDPOINT_URL_S3'] ?? '',
      forcePathStyle: true,
    });
    this.#environment = environment;
  }

  async read(id: string): Promise<StoredAttempt> {
    const items = await this.#items(itemKeys.attempt(id).pk);
    const { Contents = [] } = await this.#objects.send(
      new ListObjectsV2Command({ Bucket: this.#bucket, Prefix: frameObjects.prefixOf(id) }),
    );
    const decision = items.find(({ sk }) => sk === itemKeys.decision(id).sk);
    const frames = items.filter(({ sk }) => sk.startsWith('FRAME#'));
    return {
      attempt: items.find(({ sk }) => sk === itemKeys.attempt(id).sk) ?? {},
      frames: await Promise.all(frames.map((item) => this.#frame(id, item))),
      ...(decision && { decision: withUnpacked<Decision>(decision, 'trace') }),
      objectKeys: Contents.map(({ Key = '' }) => Key),
    };
  }

  /** Returns a check as it is stored, or undefined. */
  async check(id: string): Promise<Check | undefined> {
    const [item] = await this.#items(itemKeys.check(id).pk);
    return item?.['check'] as Check | undefined;
  }

  /** Returns every version of every object of the attempt, including delete markers. */
  async versionsOf(id: string): Promise<readonly string[]> {
    const { Versions = [], DeleteMarkers = [] } = await this.#objects.send(
      new ListObjectVersionsCommand({ Bucket: this.#bucket, Prefix: frameObjects.prefixOf(id) }),
    );
    return [...Versions, ...DeleteMarkers].map(({ Key = '', VersionId = '' }) => `${Key} ${VersionId}`);
  }

  /** Returns the attempt's partition, by sort key. */
  async sortKeysOf(id: string): Promise<readonly string[]> {
    return (await this.#items(itemKeys.attempt(id).pk)).map(({ sk }) => sk);
  }

  get #bucket(): string {
    return this.#environment['LIVENESS_FRAMES_BUCKET'] ?? '';
  }

  async #items(pk: string): Promise<readonly Item[]> {
    const { Items = [] } = await this.#documents.send(
      new QueryCommand({
        TableName: this.#environment['LIVENESS_TABLE'],
        KeyConditionExpression: 'pk = :pk',
        ExpressionAttributeValues: { ':pk': pk },
        ConsistentRead: true,
      }),
    );
    return Items as Item[];
  }

  async #frame(id: string, item: Item): Promise<StoredFrame> {
    const sequence = item['sequence'] as number;
    const { Body } = await this.#objects.send(
      new GetObjectCommand({ Bucket: this.#bucket, Key: frameObjects.key(id, sequence) }),
    );
    return {
      ...withUnpacked<StoredFrame>(item, 'observation'),
      jpeg: (await Body?.transformToByteArray()) ?? new Uint8Array(),
    };
  }
}

/** Large values are stored as zlib-compressed JSON. */
function withUnpacked<T>(item: Item, name: string): T {
  const packed = item[name] as Uint8Array | undefined;
  const value: unknown = packed && JSON.parse(inflateSync(packed).toString('utf8'));
  return { ...item, [name]: value } as T;
}
