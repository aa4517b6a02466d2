import type { AuditEvent, PublishedThresholds, Thresholds } from '@liveness/domain';
import type { KeptRequest, ThresholdsStore } from '@liveness/use-cases';
import type { InMemoryAuditLog } from '../audit/in-memory-audit-log';
import { InMemoryRequestMemory } from '../repeats/in-memory-request-memory';

/** Published thresholds in memory. */
export class InMemoryThresholdsStore implements ThresholdsStore {
  readonly #current = new Map<string, Thresholds>();
  readonly #history = new Map<string, PublishedThresholds[]>();

  constructor(
    readonly audit: InMemoryAuditLog,
    readonly requests = new InMemoryRequestMemory(),
  ) {}

  /** Sets the version in force, as if it and all before it had been published. */
  hold(challenge: string, thresholds: Thresholds): void {
    this.#current.set(challenge, structuredClone(thresholds));
  }

  async current(challenge: string): Promise<Thresholds | undefined> {
    return structuredClone(this.#current.get(challenge));
  }

  async history(challenge: string): Promise<readonly PublishedThresholds[]> {
    return structuredClone((this.#history.get(challenge) ?? []).slice(0, 100));
  }

  async publish(
    challenge: string,
    thresholds: PublishedThresholds,
    event: AuditEvent,
    request?: KeptRequest,
  ): Promise<'published' | 'stale'> {
    const { preset, version, limits } = thresholds;
    if ((this.#current.get(challenge)?.version ?? 0) + 1 !== version) return 'stale';
    if (request && this.requests.keeps(request)) return 'stale';
    this.requests.keep(request);
    this.hold(challenge, { preset, version, limits });
    this.#history.set(challenge, [structuredClone(thresholds), ...(this.#history.get(challenge) ?? [])]);
    await this.audit.append(event);
    return 'published';
  }
}
