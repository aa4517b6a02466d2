/**
 * The part of an attempt that lists show. Both indexes copy these attributes and no others: an attribute that changes
 * with every frame would make each frame cost three writes, all of one day on a few partitions. So an attempt writes to
 * an index only when it starts, when it is decided, when it is reviewed and when it is erased. The projection of an
 * index cannot be changed later.
 */
const listed = [
  'id',
  'subject',
  'challenge',
  'startedAt',
  'expiresAt',
  'thresholdsVersion',
  'decidedAt',
  'verdict',
  'reason',
  'reviewLabel',
  'erasedAt',
] as const;

/**
 * The keys and indexes of the single table, defined once for the three programs that must agree: the API that reads and
 * writes it, the local cloud that creates it, and the infrastructure that provisions it. All key attributes are
 * strings.
 */
export const tableLayout = {
  partitionKey: 'pk',
  sortKey: 'sk',
  /** Time to live: epoch seconds. */
  timeToLiveAttribute: 'ttl',
  indexes: {
    /** Attempts newest first: a day is spread over shards so that no partition is hot. */
    byDay: { name: 'byDay', partitionKey: 'dayShard', sortKey: 'startedOrder', projected: listed },
    /** One user's attempts, newest first. */
    byUser: { name: 'byUser', partitionKey: 'userKey', sortKey: 'startedOrder', projected: listed },
  },
} as const;
