/** The actions that the audit log records. */
export const auditActions = [
  'attempt-opened',
  'attempt-reviewed',
  'attempt-erased',
  'attempt-erasure-completed',
  'attempts-exported',
  'user-looked-up',
  'thresholds-published',
] as const;
export type AuditAction = (typeof auditActions)[number];

/** Who did what to what, when, and why. Never changed or deleted. */
export interface AuditEvent {
  readonly id: string;
  /** Epoch milliseconds. */
  readonly at: number;
  /** The `sub` of the person who did it. */
  readonly actor: string;
  readonly action: AuditAction;
  /** The attempt's id, or the name of whatever else was acted on. Never a user's id: events outlive an erasure. */
  readonly object: string;
  readonly reason?: string;
}
