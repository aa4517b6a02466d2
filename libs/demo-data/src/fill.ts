import { TransactWriteCommand } from '@aws-sdk/lib-dynamodb';
import { storeCall } from '@liveness/adapters/items';
import type { AttemptTable } from '@liveness/adapters/items';
import { eachAtMost } from '@liveness/use-cases';
import type { FrameStore, Receipts } from '@liveness/use-cases';
import type { DemoAttempt } from './demo-attempt';
import { itemsOf } from './items-of';
import { parcelsOf } from './parcels';
import type { Population } from './population';

/** Where a population goes. */
export interface DemoStores {
  readonly table: AttemptTable;
  readonly receipts: Pick<Receipts, 'sign'>;
  readonly frames: Pick<FrameStore, 'put'>;
}

/** Attempts that are drawn together. */
const groupSize = 100;
/** While one group is on its way to the table, the next one is drawn. */
const groupsAtOnce = 2;
const writesAtOnce = 4;

/** Stores a population, group by group, oldest first; each group is told of once it is stored and counted. */
export async function fill(
  { size, attempt }: Population,
  stores: DemoStores,
  stored: (attempts: readonly DemoAttempt[]) => void,
): Promise<void> {
  const groups = Array.from({ length: Math.ceil(size / groupSize) }, (_, index) => index * groupSize);
  await eachAtMost(groupsAtOnce, groups, async (first) => {
    const attempts = Array.from({ length: Math.min(groupSize, size - first) }, (_, index) => attempt(first + index));
    await storeGroup(attempts, stores);
    stored(attempts);
  });
}

/** Pictures first, as the API does: what is listed can be looked at. Single writes of a stand-in cost more than transactions, a commit to disk each. */
async function storeGroup(attempts: readonly DemoAttempt[], { table, receipts, frames }: DemoStores): Promise<void> {
  const pictures = attempts.flatMap(({ attempt, jpegs }) =>
    [...jpegs].map(([sequence, jpeg]) => ({ id: attempt.id, sequence, jpeg })),
  );
  await eachAtMost(writesAtOnce, pictures, ({ id, sequence, jpeg }) => frames.put(id, sequence, jpeg));
  const storable = await Promise.all(
    attempts.map(async (demo) => ({ demo, items: await itemsOf(demo, table, receipts) })),
  );
  await eachAtMost(writesAtOnce, parcelsOf(storable, table), (parcel) =>
    storeCall(() => table.documents.send(new TransactWriteCommand({ TransactItems: [...parcel] }))),
  );
}
