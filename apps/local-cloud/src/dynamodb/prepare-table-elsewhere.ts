import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { StartupProblem } from '../startup-problem';
import { ensureTable } from './ensure-table';

/**
 * Creates the table at a DynamoDB-compatible endpoint that somebody runs on this machine instead of the stand-in. Never
 * creates one anywhere else.
 */
export async function prepareTableElsewhere(
  variables: Readonly<Record<string, string>>,
  tableName: string,
): Promise<void> {
  const endpoint = variables['AWS_ENDPOINT_URL_DYNAMODB'];
  if (endpoint === undefined || !isLoopback(endpoint)) return;
  const {
    AWS_REGION: region = 'us-east-1',
    AWS_ACCESS_KEY_ID: accessKeyId = '',
    AWS_SECRET_ACCESS_KEY: secretAccessKey = '',
  } = variables;
  const client = new DynamoDBClient({
    endpoint,
    region,
    credentials: { accessKeyId, secretAccessKey },
    maxAttempts: 2,
  });
  try {
    await ensureTable(client, tableName);
  } catch (error) {
    if (error instanceof StartupProblem) throw error;
    throw new StartupProblem(
      `No DynamoDB-compatible server found at ${endpoint} (AWS_ENDPOINT_URL_DYNAMODB): ${(error as Error).message}`,
    );
  } finally {
    client.destroy();
  }
}

function isLoopback(endpoint: string): boolean {
  return ['127.0.0.1', 'localhost', '[::1]'].includes(URL.parse(endpoint)?.hostname ?? '');
}
