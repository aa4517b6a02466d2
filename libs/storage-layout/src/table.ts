/**
 * What of an attempt a listing shows. Both indexes copy these and nothing else: attributes that change with every frame would
 * otherwise make a frame cost three writes, all of a day's on a few partitions. So an attempt writes to an index twice:
 * when it starts and when it is decided (and once more when it is reviewed, or erased). An index cannot be changed later: hence these.
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
 * The single table's keys and indexes, in one place for the three that must agree: the API that reads and writes,
 * the local cloud that creates it, and the infrastructure that provisions it. All key attributes are strings.
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
