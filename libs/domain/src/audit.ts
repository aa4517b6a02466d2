/** The actions that the audit log records. */
export const auditActions = [
  'attempt-opened',
  'attempt-reviewed',
  'attempt-erased',
  'attempt-erasure-completed',
  'pause-lifted',
  'reference-image-read',
  'attempts-exported',
  'user-looked-up',
  'reference-looked-up',
  'check-opened',
  'check-cancelled',
  'check-redacted',
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
  /** The id of the attempt or check, or the name of whatever else was acted on. Never a user's id: events outlive an erasure. */
  readonly object: string;
  readonly reason?: string;
}

/**
 * An event's place in one of the log's chains. The end of each chain is stored apart, so a verifier can tell whether an
 * event is missing, was changed or was added.
 */
export interface AuditLink {
  readonly chain: number;
  /** From 1 on, without gaps. */
  readonly number: number;
  /** The digest of the event before it in this chain; empty for the first. */
  readonly before: string;
}

/** An event as stored. Those of versions before the chains have no link. */
export interface ChainedEvent extends AuditEvent {
  readonly link?: AuditLink;
}

/** The end of a chain. */
export interface AuditHead extends Pick<AuditLink, 'chain' | 'number'> {
  /** The digest of the chain's last event. */
  readonly digest: string;
  /** When the chain began, in epoch milliseconds. */
  readonly since: number;
}
