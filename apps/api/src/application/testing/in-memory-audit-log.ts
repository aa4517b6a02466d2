import type { AuditEvent } from '@liveness/domain';
import type { AuditLog } from '../ports';

/** An audit log in memory. */
export class InMemoryAuditLog implements AuditLog {
  readonly #events: AuditEvent[] = [];

  /** All of it, in the order in which it was written. */
  get events(): readonly AuditEvent[] {
    return structuredClone(this.#events);
  }

  async append(event: AuditEvent): Promise<void> {
    this.#events.push(structuredClone(event));
  }
}
