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
    byDay: { name: 'byDay', partitionKey: 'dayShard', sortKey: 'startedOrder' },
    /** One user's attempts, newest first. */
    byUser: { name: 'byUser', partitionKey: 'userKey', sortKey: 'startedOrder' },
  },
} as const;
