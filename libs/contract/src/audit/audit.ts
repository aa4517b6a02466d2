import { auditActions } from '@liveness/domain';
import * as z from 'zod/mini';

const name = z.string().check(z.minLength(1), z.maxLength(255));

/** Query of `GET /api/admin/audit`. All filters apply together; `from` is inclusive, `to` exclusive. */
export const AuditQuery = z.strictObject({
  from: z.optional(z.iso.datetime({ offset: true })),
  to: z.optional(z.iso.datetime({ offset: true })),
  actor: z.optional(name),
  action: z.optional(z.enum(auditActions)),
  object: z.optional(name),
  cursor: z.optional(z.string().check(z.minLength(1), z.maxLength(2000))),
});
export type AuditQuery = z.infer<typeof AuditQuery>;

/** Who did what to what, when, and why. */
export const AuditEvent = z.object({
  id: z.string(),
  at: z.iso.datetime(),
  actor: z.string(),
  action: z.enum(auditActions),
  object: z.string(),
  reason: z.optional(z.string()),
});
export type AuditEvent = z.infer<typeof AuditEvent>;

/** Response of `GET /api/admin/audit`, newest first. */
export const AuditPage = z.object({
  events: z.array(AuditEvent),
  searchedTo: z.iso.datetime(),
  nextCursor: z.optional(z.string()),
});
export type AuditPage = z.infer<typeof AuditPage>;
