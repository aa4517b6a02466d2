import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { RekognitionClient } from '@aws-sdk/client-rekognition';
import { S3Client } from '@aws-sdk/client-s3';
import { SecretsManagerClient } from '@aws-sdk/client-secrets-manager';

/** One client per service. Each keeps its own connections, so a process needs only one set. */
export interface AwsClients {
  readonly dynamodb: DynamoDBClient;
  readonly s3: S3Client;
  readonly rekognition: RekognitionClient;
  readonly secretsManager: SecretsManagerClient;
}

/**
 * Returns clients that take region, credentials and endpoints from the SDK's own environment variables. The timeouts
 * leave room for every retry within the 30 seconds that a gateway waits.
 */
export function awsClients(): AwsClients {
  return {
    dynamodb: new DynamoDBClient({ maxAttempts: 3, requestHandler: timeouts(2000) }),
    // Explicit rather than inherited: S3 checks each frame against a CRC-32 computed here, and we check what comes
    // back.
    s3: new S3Client({
      maxAttempts: 3,
      requestHandler: timeouts(4000),
      requestChecksumCalculation: 'WHEN_SUPPORTED',
      responseChecksumValidation: 'WHEN_SUPPORTED',
    }),
    // The analyser adapter retries: it counts the calls that are paid for and knows how much time the frame has left.
    rekognition: new RekognitionClient({ maxAttempts: 1, requestHandler: timeouts(5000) }),
    secretsManager: new SecretsManagerClient({ maxAttempts: 3, requestHandler: timeouts(2000) }),
  };
}

/** Without `throwOnRequestTimeout` the SDK only logs a warning. */
function timeouts(requestTimeoutMs: number) {
  const agent = { keepAlive: true, maxSockets: 100 };
  return {
    connectionTimeout: 1000,
    requestTimeout: requestTimeoutMs,
    throwOnRequestTimeout: true,
    httpAgent: agent,
    httpsAgent: agent,
  };
}
