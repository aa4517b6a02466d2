import type { KeptRequest, RequestMemory } from '@liveness/use-cases';

/** The memory of requests. Stores in memory keep theirs here, in the same turn as the effect. */
export class InMemoryRequestMemory implements RequestMemory {
  readonly #kept = new Map<string, KeptRequest>();

  async find(id: string, now: number): Promise<KeptRequest | undefined> {
    const kept = this.#kept.get(id);
    return kept && kept.expiresAt > now ? structuredClone(kept) : undefined;
  }

  /** Returns whether a request with this id is kept. */
  keeps({ id, at }: KeptRequest): boolean {
    const kept = this.#kept.get(id);
    return kept !== undefined && kept.expiresAt > at;
  }

  keep(request: KeptRequest | undefined): void {
    if (request) this.#kept.set(request.id, structuredClone(request));
  }
}
