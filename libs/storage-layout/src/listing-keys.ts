/** An attempt's index keys, written when it starts so that lists need no migration. Times are epoch milliseconds. */
export interface ListingKeys {
  readonly dayShard: string;
  readonly userKey: string;
  readonly startedOrder: string;
}

export function listingKeys(
  attempt: {
    readonly id: string;
    readonly subject: string;
    readonly startedAt: number;
    readonly check?: { readonly reference: string };
  },
  dayShards: number,
): ListingKeys {
  return {
    dayShard: dayShardKey(dayOf(attempt.startedAt), shardOf(attempt.id, dayShards)),
    userKey: attempt.check ? attemptsOfKey(attempt.check.reference) : userKey(attempt.subject),
    startedOrder: startedOrderOf(attempt),
  };
}

/**
 * Returns the sort key of attempts: by start, then by id. Without an id it sorts before all attempts of that
 * millisecond.
 */
export function startedOrderOf({ startedAt, id }: { readonly startedAt: number; readonly id: string }): string {
  return `${new Date(startedAt).toISOString()}#${id}`;
}

/** Returns the day in UTC, such as `2026-03-01`. */
export function dayOf(at: number): string {
  return new Date(at).toISOString().slice(0, 'yyyy-mm-dd'.length);
}

export function dayShardKey(day: string, shard: number): string {
  return `${day}#${shard}`;
}

export function userKey(subject: string): string {
  return `USER#${subject}`;
}

/**
 * Returns the partition of all attempts at checks of one reference, whichever client uses it, in the index by user. The
 * subject of such an attempt is its check, so nobody would look for it.
 */
export function attemptsOfKey(reference: string): string {
  return `ATTEMPTSOF#${reference}`;
}

/** The number of partitions that a day's checks are spread over, always: a check is written whole at each change. */
export const checkShards = 8;

/** Returns a partition of a day's checks, in the index by day. */
export function checkDayKey(day: string, shard: number): string {
  return `CHECKS#${dayShardKey(day, shard)}`;
}

/**
 * Returns the partition of a client's checks for one reference, in the index by user. The length of the client's name
 * keeps two pairs apart that read alike.
 */
export function referenceKey(client: string, reference: string): string {
  return `REFERENCE#${client.length}#${client}#${reference}`;
}

/** Returns the shard of an id, from 0 to shards − 1, spread evenly (FNV-1a, 32 bits, over UTF-16 code units). */
export function shardOf(id: string, shards: number): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < id.length; index += 1) hash = Math.imul(hash ^ id.charCodeAt(index), 0x01000193);
  return (hash >>> 0) % shards;
}
