import { TransactWriteCommand } from '@aws-sdk/lib-dynamodb';
import { HeldDays, storeCall } from '@liveness/adapters/items';
import type { AttemptTable } from '@liveness/adapters/items';
import type { AuditEvent } from '@liveness/domain';
import { eachAtMost } from '@liveness/use-cases';
import type { FrameStore, Receipts } from '@liveness/use-cases';
import type { DemoAttempt } from './demo-attempt';
import { itemsOf } from './items-of';
import { parcelsOf } from './parcels';
import type { Population } from './population';

/** The stores for a population. */
export interface DemoStores {
  readonly table: AttemptTable;
  readonly receipts: Pick<Receipts, 'sign'>;
  readonly frames: Pick<FrameStore, 'put'>;
}

/** The number of attempts that are drawn together. */
const groupSize = 100;
/** While one group is being written, the next one is drawn. */
const groupsAtOnce = 2;
const writesAtOnce = 4;

/** Stores a population, group by group, oldest first. Each group is reported once it is stored and counted. */
export async function fill(
  { size, attempt }: Population,
  stores: DemoStores,
  stored: (attempts: readonly DemoAttempt[]) => void,
): Promise<void> {
  const days = {
    attempts: new HeldDays({ ...stores.table, rows: 'ATTEMPTS' }),
    audit: new HeldDays({ ...stores.table, rows: 'AUDIT', retentionDays: undefined }),
  };
  const groups = Array.from({ length: Math.ceil(size / groupSize) }, (_, index) => index * groupSize);
  await eachAtMost(groupsAtOnce, groups, async (first) => {
    const attempts = Array.from({ length: Math.min(groupSize, size - first) }, (_, index) => attempt(first + index));
    await storeGroup(attempts, stores, days);
    stored(attempts);
  });
}

/**
 * Pictures come first, as in the API, so that a listed attempt can be opened. In a stand-in, single writes cost more
 * than transactions: a commit to disk each.
 */
async function storeGroup(
  attempts: readonly DemoAttempt[],
  { table, receipts, frames }: DemoStores,
  days: { readonly attempts: HeldDays; readonly audit: HeldDays },
): Promise<void> {
  const pictures = attempts.flatMap(({ attempt, jpegs }) =>
    [...jpegs].map(([sequence, jpeg]) => ({ id: attempt.id, sequence, jpeg })),
  );
  await eachAtMost(writesAtOnce, pictures, ({ id, sequence, jpeg }) => frames.put(id, sequence, jpeg));
  const storable = await Promise.all(
    attempts.map(async (demo) => ({ demo, items: await itemsOf(demo, table, receipts) })),
  );
  for (const { attempt } of attempts) await days.attempts.hold({ id: attempt.id, at: attempt.startedAt });
  for (const event of storable.flatMap(({ items }) => items.filter(({ pk }) => String(pk).startsWith('AUDIT#'))))
    await days.audit.hold(event as unknown as AuditEvent);
  await eachAtMost(writesAtOnce, parcelsOf(storable, table), (parcel) =>
    storeCall(() => table.documents.send(new TransactWriteCommand({ TransactItems: [...parcel] }))),
  );
}
