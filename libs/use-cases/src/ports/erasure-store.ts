import type { Attempt, AuditEvent, Erasure } from '@liveness/domain';

/** Erases what is stored of attempts beside their pictures. Failures of the store itself are thrown as `Unavailable`. */
export interface ErasureStore {
  /**
   * Takes all that tells of the person out of the attempt, and the attempt out of the user's list; ends admission, frees the user's place, and
   * writes down who wanted it: all or nothing. Answers the erasure that stands, which may be an earlier one. `overtaken`: the attempt was
   * decided since it was read.
   */
  mark(attempt: Attempt, erasure: Erasure, event: AuditEvent): Promise<Erasure | 'overtaken'>;

  /** Deletes what was seen in the frames of a marked attempt, its claims on their pictures, its trace and its reviews, as many items as one request may. `more`: some are left. */
  deleteItems(attemptId: string): Promise<'done' | 'more'>;

  /** Says of a marked attempt that everything is gone, and writes down who finished it: all or nothing. Answers the erasure that stands. */
  complete(attemptId: string, erasure: Required<Erasure>, event: AuditEvent): Promise<Erasure>;
}
