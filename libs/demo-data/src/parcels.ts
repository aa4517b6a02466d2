import { countersWrite } from '@liveness/adapters/items';
import type { AttemptTable, TransactionWrite } from '@liveness/adapters/items';
import { hourCounts } from './counter-tally';
import type { DemoAttempt } from './demo-attempt';

/** An attempt with its items. */
export interface StorableAttempt {
  readonly demo: DemoAttempt;
  readonly items: readonly Record<string, unknown>[];
}

/** The writes of one transaction. */
export type Parcel = readonly TransactionWrite[];

/** DynamoDB's limit of writes in one transaction. */
const mostWrites = 100;

/**
 * Packs whole attempts with their counts into as few transactions as possible, so that counters agree with attempts
 * even after an interruption.
 */
export function parcelsOf(attempts: readonly StorableAttempt[], table: AttemptTable): readonly Parcel[] {
  const parcels: Parcel[] = [];
  let packed: readonly StorableAttempt[] = [];
  let parcel: Parcel = [];
  for (const attempt of attempts) {
    const larger = writesOf([...packed, attempt], table);
    const fits = larger.length <= mostWrites;
    if (!fits && packed.length > 0) parcels.push(parcel);
    packed = fits ? [...packed, attempt] : [attempt];
    parcel = fits ? larger : writesOf(packed, table);
  }
  return packed.length > 0 ? [...parcels, parcel] : parcels;
}

function writesOf(attempts: readonly StorableAttempt[], table: AttemptTable): Parcel {
  return [
    ...attempts.flatMap(({ items }) => items.map((Item) => ({ Put: { TableName: table.TableName, Item } }))),
    ...hourCounts(attempts.map(({ demo }) => demo)).map(({ challenge, at, increments }) =>
      countersWrite(table, challenge, at, increments),
    ),
  ];
}
