import { auditActions } from '@liveness/domain';
import * as z from 'zod/mini';

/** The longest cursor of a verification: it holds how far each chain was followed. */
const longestPosition = 60_000;

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

/** Request of `POST /api/admin/audit/verify`. The same request with the cursor continues it. */
export const VerifyAuditRequest = z.strictObject({
  from: z.optional(z.iso.datetime({ offset: true })),
  cursor: z.optional(z.string().check(z.minLength(1), z.maxLength(longestPosition))),
});
export type VerifyAuditRequest = z.infer<typeof VerifyAuditRequest>;

/** Something that is wrong with the audit log. */
export const AuditFault = z.object({
  kind: z.enum(['missing', 'changed', 'unexpected', 'unchained']),
  chain: z.optional(z.int()),
  from: z.optional(z.int()),
  to: z.optional(z.int()),
  at: z.iso.datetime(),
  eventId: z.optional(z.string()),
});
export type AuditFault = z.infer<typeof AuditFault>;

/** The end of a chain of audit events. */
export const AuditHead = z.object({ chain: z.int(), number: z.int(), digest: z.string(), since: z.iso.datetime() });
export type AuditHead = z.infer<typeof AuditHead>;

/** Response of `POST /api/admin/audit/verify`: a part of the verification, from the newest event to the oldest. */
export const AuditVerification = z.object({
  chained: z.int(),
  beforeChains: z.int(),
  faults: z.array(AuditFault),
  heads: z.array(AuditHead),
  searchedTo: z.iso.datetime(),
  nextCursor: z.optional(z.string()),
});
export type AuditVerification = z.infer<typeof AuditVerification>;
