/** What is written down when somebody does it. */
export const auditActions = [
  'attempt-opened',
  'attempt-reviewed',
  'attempt-erased',
  'attempt-erasure-completed',
  'attempts-exported',
  'thresholds-published',
] as const;
export type AuditAction = (typeof auditActions)[number];

/** Who did what to what, when, and why. Never changed, never deleted. */
export interface AuditEvent {
  readonly id: string;
  /** Epoch milliseconds. */
  readonly at: number;
  /** Subject of the token of who did it. */
  readonly actor: string;
  readonly action: AuditAction;
  /** The attempt's id, or whatever else the action names. */
  readonly object: string;
  readonly reason?: string;
}
