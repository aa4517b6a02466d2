import type { AuditEvent } from '@liveness/domain';
import type { AuditFindings, AuditLog, AuditRequest } from '@liveness/use-cases';
import { findNewestFirst } from '../paging/newest-first';

/** An audit log in memory. */
export class InMemoryAuditLog implements AuditLog {
  readonly #events: AuditEvent[] = [];

  constructor(readonly now: () => number = Date.now) {}

  /** Returns all events in the order in which they were appended. */
  get events(): readonly AuditEvent[] {
    return structuredClone(this.#events);
  }

  async append(event: AuditEvent): Promise<void> {
    this.#events.push(structuredClone(event));
  }

  async page(request: AuditRequest): Promise<AuditFindings> {
    const { found, stoppedAt } = findNewestFirst(this.events, ({ at, id }) => ({ at, id }), request, this.now);
    return { events: found, ...(stoppedAt && { stoppedAt }) };
  }
}
