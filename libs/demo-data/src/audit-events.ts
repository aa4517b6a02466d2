import { createHash } from 'node:crypto';
import type { AuditEvent } from '@liveness/domain';
import type { DemoAttempt } from './demo-attempt';

/** Whoever reviews an attempt has opened it, a minute or so before. */
const lookedAtForMs = 50_000;

/** What the audit log says of an attempt: who opened it, and who reviewed it. */
export function auditEventsOf({ attempt, reviews }: Pick<DemoAttempt, 'attempt' | 'reviews'>): readonly AuditEvent[] {
  return reviews.flatMap(({ id, at, reviewer: actor }) => [
    { id: idAfter(id), at: at - lookedAtForMs, actor, action: 'attempt-opened', object: attempt.id },
    { id: idAfter(idAfter(id)), at, actor, action: 'attempt-reviewed', object: attempt.id },
  ]);
}

/** Another id in the form of a random UUID, which follows from this one. */
function idAfter(id: string): string {
  const hex = createHash('sha256').update(id).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}
