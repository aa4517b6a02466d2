import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { RekognitionClient } from '@aws-sdk/client-rekognition';
import { S3Client } from '@aws-sdk/client-s3';
import { SecretsManagerClient } from '@aws-sdk/client-secrets-manager';

/** One client a service; each keeps its connections, so a process needs one set of them. */
export interface AwsClients {
  readonly dynamodb: DynamoDBClient;
  readonly s3: S3Client;
  readonly rekognition: RekognitionClient;
  readonly secretsManager: SecretsManagerClient;
}

/** Region, credentials and endpoints come from the SDK's own environment variables. */
export function awsClients(): AwsClients {
  return {
    dynamodb: new DynamoDBClient({}),
    s3: new S3Client({}),
    rekognition: new RekognitionClient({}),
    secretsManager: new SecretsManagerClient({}),
  };
}
