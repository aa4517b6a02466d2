import type { Attempt, AuditEvent, Erasure } from '@liveness/domain';

/** Erases everything stored about attempts except their pictures. Failures of the store itself are thrown as `Unavailable`. */
export interface ErasureStore {
  /**
   * Removes all personal data from the attempt, and the attempt from the user's list; ends admission, frees the user's slot, and records who
   * requested it: all or nothing. Returns the stored erasure, which may be an earlier one; `overtaken` if the attempt was decided since it
   * was read.
   */
  mark(attempt: Attempt, erasure: Erasure, event: AuditEvent): Promise<Erasure | 'overtaken'>;

  /** Deletes the observations of a marked attempt, its claims on pictures, its trace and its reviews: as many items as one request may. `more`: some are left. */
  deleteItems(attemptId: string): Promise<'done' | 'more'>;

  /** Records that the erasure of a marked attempt is complete, and who completed it: all or nothing. Returns the stored erasure. */
  complete(attemptId: string, erasure: Required<Erasure>, event: AuditEvent): Promise<Erasure>;
}
