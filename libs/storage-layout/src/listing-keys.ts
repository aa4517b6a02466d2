/** Index keys of an attempt, written when it starts, so that it can be listed without a migration. Times are epoch milliseconds. */
export interface ListingKeys {
  readonly dayShard: string;
  readonly userKey: string;
  readonly startedOrder: string;
}

export function listingKeys(
  attempt: { readonly id: string; readonly subject: string; readonly startedAt: number },
  dayShards: number,
): ListingKeys {
  return {
    dayShard: dayShardKey(dayOf(attempt.startedAt), shardOf(attempt.id, dayShards)),
    userKey: userKey(attempt.subject),
    startedOrder: startedOrderOf(attempt),
  };
}

/** The order of attempts: by start, those of one millisecond by id. Without an id: before all of that millisecond. */
export function startedOrderOf({ startedAt, id }: { readonly startedAt: number; readonly id: string }): string {
  return `${new Date(startedAt).toISOString()}#${id}`;
}

/** A day in UTC, as `2026-03-01`. */
export function dayOf(at: number): string {
  return new Date(at).toISOString().slice(0, 'yyyy-mm-dd'.length);
}

export function dayShardKey(day: string, shard: number): string {
  return `${day}#${shard}`;
}

export function userKey(subject: string): string {
  return `USER#${subject}`;
}

/** Spreads ids evenly over shards 0 … shards − 1 (FNV-1a, 32 bits, over UTF-16 code units). */
export function shardOf(id: string, shards: number): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < id.length; index += 1) hash = Math.imul(hash ^ id.charCodeAt(index), 0x01000193);
  return (hash >>> 0) % shards;
}
