import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient, GetCommand } from '@aws-sdk/lib-dynamodb';
import type { Check } from '@liveness/domain';
import { itemKeys } from '@liveness/storage-layout';
import type { Cloud } from '../cloud/shared-cloud';

/** Reads what the API has stored of a check without using the API: with the AWS SDK, like an auditor of the account. */
export async function storedCheck({ environment }: Cloud, id: string): Promise<Check> {
  const client = new DynamoDBClient({
    region: environment['AWS_REGION'] ?? '',
    endpoint: environment['AWS_ENDPOINT_URL_DYNAMODB'] ?? '',
    credentials: {
      accessKeyId: environment['AWS_ACCESS_KEY_ID'] ?? '',
      secretAccessKey: environment['AWS_SECRET_ACCESS_KEY'] ?? '',
    },
  });
  const { Item } = await DynamoDBDocumentClient.from(client).send(
    new GetCommand({ TableName: environment['LIVENESS_TABLE'], Key: itemKeys.check(id), ConsistentRead: true }),
  );
  client.destroy();
  if (!Item) throw new Error(`check ${id} is not stored`);
  return Item['check'] as Check;
}
