/**
 * That somebody had the frames and personal data of an attempt deleted. What remains is the fact: that there was an attempt, when,
 * at which challenge, and how it was decided.
 */
export interface Erasure {
  /** Epoch milliseconds; from then on nobody sees what is being deleted. */
  readonly requestedAt: number;
  /** Subject of the token of who wanted it. */
  readonly requestedBy: string;
  readonly reason: string;
  /** Absent until everything is gone. */
  readonly completedAt?: number;
}
