/** The index keys of somebody who is paused, in the index by day. Absent when nobody is. */
export interface PauseKeys {
  readonly dayShard: string;
  readonly startedOrder: string;
}

/** The partition of everybody who is paused, beside the days' partitions of attempts. */
export const pausesPartition = 'PAUSES';

/** Returns the keys that list a pause by its end (epoch milliseconds). */
export function pauseKeys(until: number, applicant: string): PauseKeys {
  return { dayShard: pausesPartition, startedOrder: pauseOrderOf(until, applicant) };
}

/** Returns the sort key of pauses: by end, then by applicant. Without one it sorts before all that end then. */
export function pauseOrderOf(until: number, applicant = ''): string {
  return `${new Date(until).toISOString()}#${applicant}`;
}
