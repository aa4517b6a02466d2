import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';

/** What a search asked of the table. */
export interface MeasuredQueries {
  /** Calls of Query. */
  readonly queries: number;
  /** Rounds of them: calls that overlap are one round. */
  readonly turns: number;
  /** Items that those of an index returned or passed over. */
  readonly itemsOfIndexes: number;
}

interface Call {
  readonly commandName?: string;
}

/** Returns what a client asks while `run` runs. */
export async function measuredQueries(client: DynamoDBClient, run: () => Promise<unknown>): Promise<MeasuredQueries> {
  let [queries, turns, itemsOfIndexes, running] = [0, 0, 0, 0];
  client.middlewareStack.add(
    (next, context) => async (args) => {
      if ((context as Call).commandName !== 'QueryCommand') return next(args);
      queries += 1;
      if (running === 0) turns += 1;
      running += 1;
      try {
        const result = await next(args);
        if ((args.input as { readonly IndexName?: string }).IndexName !== undefined)
          itemsOfIndexes += (result.output as { readonly ScannedCount?: number }).ScannedCount ?? 0;
        return result;
      } finally {
        running -= 1;
      }
    },
    { step: 'initialize', name: 'measuredQueries' },
  );
  try {
    await run();
  } finally {
    client.middlewareStack.remove('measuredQueries');
  }
  return { queries, turns, itemsOfIndexes };
}
