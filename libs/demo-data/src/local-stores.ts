import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { S3Client } from '@aws-sdk/client-s3';
import { SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import {
  dynamoCheckStore,
  dynamoThresholdsStore,
  s3FrameStore,
  secretReceipts,
  failureRulesOf,
} from '@liveness/adapters';
import type { Configuration } from '@liveness/adapters';
import { documentClient } from '@liveness/adapters/items';
import type { PublishedThresholds } from '@liveness/domain';
import type { DemoStores } from './fill';

export interface LocalStores extends DemoStores {
  /** Returns a challenge's published thresholds, newest first. */
  history(challenge: string): Promise<readonly PublishedThresholds[]>;
  close(): void;
}

/** Returns the stores of a running local cloud. Nothing of this process's own AWS configuration is used. */
export function localStores(configuration: Configuration, environment: Readonly<Record<string, string>>): LocalStores {
  const {
    LIVENESS_TABLE: TableName,
    LIVENESS_RETENTION_DAYS: retentionDays,
    LIVENESS_DAY_SHARDS: dayShards,
    LIVENESS_COUNTER_SHARDS: counterShards,
  } = configuration;
  const clients = {
    dynamodb: new DynamoDBClient(clientOptions(environment, 'DYNAMODB')),
    s3: new S3Client({ ...clientOptions(environment, 'S3'), forcePathStyle: true }),
    secretsManager: new SecretsManagerClient(clientOptions(environment, 'SECRETS_MANAGER')),
  };
  return {
    table: {
      documents: documentClient(clients.dynamodb),
      TableName,
      retentionDays,
      dayShards,
      counterShards,
      failures: failureRulesOf(configuration),
    },
    receipts: secretReceipts({
      client: clients.secretsManager,
      secretId: configuration.LIVENESS_RECEIPT_KEYS_SECRET,
      ttlSeconds: configuration.LIVENESS_SECRETS_TTL_SECONDS,
      issuer: configuration.LIVENESS_PUBLIC_URL,
      audience: configuration.LIVENESS_RECEIPT_AUDIENCE ?? configuration.LIVENESS_PUBLIC_URL,
      lifetimeSeconds: configuration.LIVENESS_RECEIPT_LIFETIME_SECONDS,
    }),
    frames: s3FrameStore({
      client: clients.s3,
      bucket: configuration.LIVENESS_FRAMES_BUCKET,
      bucketOwner: configuration.LIVENESS_BUCKET_OWNER,
    }),
    checks: dynamoCheckStore({ client: clients.dynamodb, table: TableName, retentionDays, dayShards }),
    history: (challenge) =>
      dynamoThresholdsStore({ client: clients.dynamodb, table: TableName, dayShards }).history(challenge),
    close: () => Object.values(clients).forEach((client) => client.destroy()),
  };
}

function clientOptions(environment: Readonly<Record<string, string>>, service: string) {
  const {
    AWS_REGION: region = '',
    AWS_ACCESS_KEY_ID: accessKeyId = '',
    AWS_SECRET_ACCESS_KEY: secretAccessKey = '',
  } = environment;
  return {
    endpoint: environment[`AWS_ENDPOINT_URL_${service}`] ?? '',
    region,
    credentials: { accessKeyId, secretAccessKey },
  };
}
