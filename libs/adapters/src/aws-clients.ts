import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { RekognitionClient } from '@aws-sdk/client-rekognition';
import { S3Client } from '@aws-sdk/client-s3';
import { SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { PatientRetries } from './resilience/patient-retries';

/** One client per service. Each keeps its own connections, so a process needs only one set. */
export interface AwsClients {
  readonly dynamodb: DynamoDBClient;
  readonly s3: S3Client;
  readonly rekognition: RekognitionClient;
  readonly secretsManager: SecretsManagerClient;
}

/**
 * How a failed call is retried: a connection that closed at the wrong moment, which is normal with any service, within
 * two seconds; a silent service only as long as the 30 seconds of the gateway leave room for what else the request needs.
 */
const patience = { attempts: 6, baseMs: 50, capMs: 800, budgetMs: 4000 };

/**
 * Returns clients that take region, credentials and endpoints from the SDK's own environment variables.
 *
 * @param environment where the SDK looks for an endpoint of S3
 */
export function awsClients(environment: Readonly<Record<string, string | undefined>> = process.env): AwsClients {
  return {
    dynamodb: new DynamoDBClient({ ...retries(), requestHandler: timeouts(2000) }),
    // Explicit rather than inherited: S3 checks each frame against a CRC-32 computed here, and we check what comes
    // back.
    s3: new S3Client({
      ...retries(),
      requestHandler: timeouts(4000),
      forcePathStyle: hasOwnEndpoint(environment),
      requestChecksumCalculation: 'WHEN_SUPPORTED',
      responseChecksumValidation: 'WHEN_SUPPORTED',
    }),
    // The analyser adapter retries: it counts the calls that are paid for and knows how much time the frame has left.
    rekognition: new RekognitionClient({ maxAttempts: 1, requestHandler: timeouts(5000) }),
    secretsManager: new SecretsManagerClient({ ...retries(), requestHandler: timeouts(2000) }),
  };
}

/**
 * Whoever gives S3 an endpoint runs it under one name, such as `localhost`: then the bucket belongs into the path, because
 * nobody answers at `<bucket>.localhost`.
 */
function hasOwnEndpoint({
  AWS_ENDPOINT_URL_S3: ofS3,
  AWS_ENDPOINT_URL: ofAll,
}: Readonly<Record<string, string | undefined>>): boolean {
  return Boolean(ofS3 ?? ofAll);
}

/** Each client has a strategy of its own, since one keeps a quota of retries. The number is what a request's header says. */
function retries() {
  return { maxAttempts: patience.attempts, retryStrategy: new PatientRetries(patience) };
}

/**
 * Without `throwOnRequestTimeout` the SDK only logs a warning. The number of sockets has no bound: a request that waits for
 * a free one would count as one that cannot connect, and fail after a second although the service is well. What one process
 * does at once is bounded by the use cases.
 */
function timeouts(requestTimeoutMs: number) {
  const agent = { keepAlive: true, maxSockets: Infinity };
  return {
    connectionTimeout: 1000,
    requestTimeout: requestTimeoutMs,
    throwOnRequestTimeout: true,
    httpAgent: agent,
    httpsAgent: agent,
  };
}
