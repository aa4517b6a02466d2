import { TransactWriteCommand } from '@aws-sdk/lib-dynamodb';
import { HeldDays, storeCall, triesWrite } from '@liveness/adapters/items';
import type { AttemptTable } from '@liveness/adapters/items';
import { applicantOf, isTest, noTries, withDecided } from '@liveness/domain';
import type { AuditEvent, Tries } from '@liveness/domain';
import { eachAtMost } from '@liveness/use-cases';
import type { CheckStore, FrameStore, Receipts } from '@liveness/use-cases';
import type { DemoAttempt } from './demo-attempt';
import type { DemoCheck } from './demo-checks';
import { itemsOf } from './items-of';
import { parcelsOf } from './parcels';
import type { Population } from './population';
import { unjudgedOf } from './unjudged-of';

/** The stores for a population. */
export interface DemoStores {
  readonly table: AttemptTable;
  readonly receipts: Pick<Receipts, 'sign'>;
  readonly frames: Pick<FrameStore, 'put'>;
  readonly checks: Pick<CheckStore, 'create'>;
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
  const days = heldDays(stores);
  const groups = Array.from({ length: Math.ceil(size / groupSize) }, (_, index) => index * groupSize);
  await eachAtMost(groupsAtOnce, groups, async (first) => {
    const attempts = Array.from({ length: Math.min(groupSize, size - first) }, (_, index) => attempt(first + index));
    await storeGroup(attempts, stores, days);
    stored(attempts);
  });
}

/** Stores checks with their attempts, and makes references wait that have failed too often. */
export async function fillChecks(checks: readonly DemoCheck[], stores: DemoStores, now: number): Promise<void> {
  const days = heldDays(stores);
  for (const { check, attempts } of checks) {
    await stores.checks.create(check);
    await storeGroup(attempts, stores, days);
    await storeFailures(attempts, stores, now);
  }
}

async function storeFailures(attempts: readonly DemoAttempt[], { table }: DemoStores, now: number): Promise<void> {
  const [first] = attempts;
  if (!first || isTest(first.attempt)) return;
  const tries = attempts.reduce<Tries>((before, { attempt, decided }) => {
    if (!decided) return before;
    const outcome = { ...decided.decision, ...unjudgedOf(attempt, decided.decision), ...decided };
    return withDecided(before, { id: attempt.id, isTest: false }, outcome, table.failures);
  }, noTries);
  const write = triesWrite(table, { applicant: applicantOf(first.attempt), tries: noTries }, tries, now);
  if (write) await storeCall(() => table.documents.send(new TransactWriteCommand({ TransactItems: [write] })));
}

function heldDays({ table }: DemoStores) {
  return {
    attempts: new HeldDays({ ...table, rows: 'ATTEMPTS' }),
    audit: new HeldDays({ ...table, rows: 'AUDIT', retentionDays: undefined }),
  };
}

/**
 * Pictures come first, as in the API, so that a listed attempt can be opened. In a stand-in, single writes cost more
 * than transactions: a commit to disk each.
 */
async function storeGroup(
  attempts: readonly DemoAttempt[],
  { table, receipts, frames }: DemoStores,
  days: ReturnType<typeof heldDays>,
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
