import type { AuditAction, AuditEvent } from '@liveness/domain';
import type { Context } from '../context';

/** Returns an event that the caller causes now. */
export function auditEvent(
  { principal, now }: Context,
  action: AuditAction,
  object: string,
  reason?: string,
): AuditEvent {
  return {
    id: crypto.randomUUID(),
    at: now(),
    actor: principal.subject,
    action,
    object,
    ...(reason !== undefined && { reason }),
  };
}
