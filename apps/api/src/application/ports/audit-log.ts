import type { AuditEvent } from '@liveness/domain';

/** Who did what; append-only. What changes something writes its event in its own transaction; this is for what only reads. */
export interface AuditLog {
  append(event: AuditEvent): Promise<void>;
}
