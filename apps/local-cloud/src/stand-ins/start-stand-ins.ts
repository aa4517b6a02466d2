import { join } from 'node:path';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import type { LocalCredentials } from '../aws-wire/signature';
import { ensureTable } from '../dynamodb/ensure-table';
import { startDynamoDbStandIn } from '../dynamodb/dynamodb-stand-in';
import type { FaceComparer } from '../rekognition/compare-faces';
import type { FaceMeasurer } from '../rekognition/rekognition-stand-in';
import { startRekognitionStandIn } from '../rekognition/rekognition-stand-in';
import { startS3StandIn } from '../s3/s3-stand-in';
import { generateAttemptKey, generateReceiptKeys } from '../secrets-manager/secret-store';
import { startSecretsManagerStandIn } from '../secrets-manager/secrets-manager-stand-in';
import { once } from '../once';
import { StartupProblem } from '../startup-problem';
import { stateProblem } from '../state/state-problem';
import { endpointVariable } from './aws-services';
import type { AwsService, ResourceNames } from './aws-services';

export interface StandInsOptions {
  readonly stateFolder: string;
  readonly credentials: LocalCredentials;
  readonly services: readonly AwsService[];
  readonly names: ResourceNames;
  /** Analyses pictures for Rekognition; only that service needs it. */
  readonly measurer?: (FaceMeasurer & FaceComparer) | undefined;
  /** Receives bugs of the stand-ins. */
  readonly report: (error: unknown) => void;
}

/** The running stand-ins, with what a client needs to find them. */
export interface StandIns {
  /** `AWS_ENDPOINT_URL_<SERVICE>` of each. */
  readonly endpoints: Readonly<Record<string, string>>;
  /** Resolves with a sentence when one of them ended unexpectedly. */
  readonly failed: Promise<string>;
  close(): Promise<void>;
}

interface Running {
  readonly origin: string;
  readonly failed?: Promise<string>;
  close(): Promise<void>;
}

/** Starts the named stand-ins in parallel, with their resources. If one cannot start, none is left running. */
export async function startStandIns(options: StandInsOptions): Promise<StandIns> {
  const starts = await Promise.allSettled(options.services.map((service) => starters[service](options)));
  const running = starts.flatMap((start) => (start.status === 'fulfilled' ? [start.value] : []));
  const close = once(async () => void (await Promise.all(running.map((standIn) => standIn.close()))));
  const rejected = starts.find((start) => start.status === 'rejected');
  if (rejected) {
    await close();
    throw rejected.reason;
  }
  const endpoints = Object.fromEntries(
    options.services.map((service, index) => [endpointVariable(service), running[index]!.origin]),
  );
  return { endpoints, close, failed: Promise.race(running.flatMap((standIn) => standIn.failed ?? [])) };
}

const starters: Readonly<Record<AwsService, (options: StandInsOptions) => Promise<Running>>> = {
  DYNAMODB: startDynamoDb,
  S3: ({ stateFolder, credentials, names, report }) =>
    startS3StandIn({
      file: join(stateFolder, 's3', 'objects.sqlite'),
      credentials,
      buckets: [names.framesBucket],
      report,
    }),
  SECRETS_MANAGER: ({ stateFolder, credentials, names, report }) =>
    startSecretsManagerStandIn({
      file: join(stateFolder, 'secrets', 'secrets.sqlite'),
      credentials,
      generated: { [names.attemptKeySecret]: generateAttemptKey, [names.receiptKeysSecret]: generateReceiptKeys },
      report,
    }),
  REKOGNITION: ({ measurer, credentials, report }) => {
    if (!measurer) throw new TypeError('Rekognition needs somebody who looks at the pictures');
    return startRekognitionStandIn({ measurer, credentials, report });
  },
};

async function startDynamoDb({ stateFolder, credentials, names }: StandInsOptions): Promise<Running> {
  const file = join(stateFolder, 'dynamodb', 'table.sqlite');
  const standIn = await startDynamoDbStandIn(file);
  const client = new DynamoDBClient({ endpoint: standIn.origin, region: 'us-east-1', credentials });
  try {
    await ensureTable(client, names.table);
  } catch (error) {
    await standIn.close();
    throw error instanceof StartupProblem ? error : stateProblem(file, error);
  } finally {
    client.destroy();
  }
  return {
    origin: standIn.origin,
    close: standIn.close,
    failed: standIn.ended.then((args) => `The DynamoDB stand-in ended (${args}).`),
  };
}
