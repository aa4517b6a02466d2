import type { AuditEvent } from '@liveness/domain';
import { itemKeys, shardOf } from '@liveness/storage-layout';

/** An audit event as stored. It has no end: it outlives what it tells of. */
export function newAuditItem(event: AuditEvent, dayShards: number): Record<string, unknown> {
  return { ...itemKeys.auditEvent(event.at, shardOf(event.id, dayShards), event.id), ...event };
}

export function auditEventOf({ id, at, actor, action, object, reason }: AuditEvent): AuditEvent {
  return { id, at, actor, action, object, ...(reason !== undefined && { reason }) };
}
