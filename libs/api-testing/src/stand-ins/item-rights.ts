import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { fitsPattern, itemRights } from '@liveness/storage-layout';

interface Keyed {
  readonly Key?: { readonly pk?: { readonly S?: string } | string };
}

interface SentInput extends Keyed {
  readonly TransactItems?: readonly { readonly Update?: Keyed; readonly Delete?: Keyed }[];
  readonly RequestItems?: Readonly<Record<string, readonly { readonly DeleteRequest?: Keyed }[]>>;
}

/**
 * Makes a client reject what the API's role does not allow: changes and deletions in other partitions than those of
 * `itemRights`. So a spec of an adapter fails where the deployment would.
 */
export function keepRights(client: DynamoDBClient): DynamoDBClient {
  client.middlewareStack.add(
    (next, { commandName = '' }) =>
      (args) => {
        const { updated, deleted } = changedBy(commandName, args.input as SentInput);
        check(updated, itemRights.updated, 'updated');
        check(deleted, itemRights.deleted, 'deleted');
        return next(args);
      },
    { step: 'initialize', name: 'keepRights' },
  );
  return client;
}

function changedBy(command: string, input: SentInput): { updated: readonly Keyed[]; deleted: readonly Keyed[] } {
  const { TransactItems = [], RequestItems = {} } = input;
  return {
    updated: [
      ...(command === 'UpdateItemCommand' ? [input] : []),
      ...TransactItems.flatMap(({ Update }) => Update ?? []),
    ],
    deleted: [
      ...(command === 'DeleteItemCommand' ? [input] : []),
      ...TransactItems.flatMap(({ Delete }) => Delete ?? []),
      ...(command === 'BatchWriteItemCommand'
        ? Object.values(RequestItems).flatMap((requests) =>
            requests.flatMap(({ DeleteRequest }) => DeleteRequest ?? []),
          )
        : []),
    ],
  };
}

function check(keyed: readonly Keyed[], patterns: readonly string[], what: keyof typeof itemRights): void {
  for (const { Key } of keyed) {
    const pk = typeof Key?.pk === 'string' ? Key.pk : Key?.pk?.S;
    if (pk === undefined || !fitsPattern(pk, patterns))
      throw new Error(`the API's role does not let it ${what === 'updated' ? 'update' : 'delete'} items of ${pk}`);
  }
}
