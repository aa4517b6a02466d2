import type { AuditEvent, AuditHead, ChainedEvent } from '@liveness/domain';
import { auditDigest } from '@liveness/domain/digests';
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

  async chained(request: AuditRequest): Promise<AuditFindings<ChainedEvent>> {
    const { events } = await this.#chain();
    const { found, stoppedAt } = findNewestFirst(events, ({ at, id }) => ({ at, id }), request, this.now);
    return { events: found, ...(stoppedAt && { stoppedAt }) };
  }

  async heads(): Promise<readonly AuditHead[]> {
    return (await this.#chain()).heads;
  }

  /** Returns all events as one chain, in the order in which they were appended. */
  async #chain(): Promise<{ readonly events: readonly ChainedEvent[]; readonly heads: readonly AuditHead[] }> {
    const events: ChainedEvent[] = [];
    let before = '';
    for (const event of this.events) {
      const link = { chain: 0, number: events.length + 1, before };
      events.push({ ...event, link });
      before = await auditDigest(event, link);
    }
    const head = { chain: 0, number: events.length, digest: before, since: events[0]?.at ?? 0 };
    return { events, heads: events.length > 0 ? [head] : [] };
  }
}
