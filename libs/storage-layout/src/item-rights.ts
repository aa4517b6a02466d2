/**
 * The partitions in which the API changes and deletes items. Infrastructure grants it no more, so it can neither change
 * nor delete an audit event or a version of thresholds. Patterns as in `dynamodb:LeadingKeys`: `*` stands for any text.
 */
export const itemRights = {
  /** `AUDITCHAIN` holds the ends of the chains of audit events, not the events. */
  updated: ['ATTEMPT#*', 'AUDITCHAIN', 'COUNTERS#*', 'DAYS#*'],
  deleted: ['ATTEMPT#*', 'DIGEST#*', 'POSITION#*', 'REFERENCE#*', 'USER#*'],
} as const;

/** Returns whether a partition key fits one of the patterns. */
export function fitsPattern(partition: string, patterns: readonly string[]): boolean {
  return patterns.some((pattern) =>
    pattern.endsWith('*') ? partition.startsWith(pattern.slice(0, -1)) : partition === pattern,
  );
}
