import type { AttemptTable } from '../attempt-table';
import type { HeldDays } from '../days/held-days';

/** What the operations of an erasure need. */
export interface ErasureTable extends Pick<AttemptTable, 'documents' | 'TableName' | 'failures'> {
  /** The days that hold audit events. */
  readonly days: HeldDays;
}
