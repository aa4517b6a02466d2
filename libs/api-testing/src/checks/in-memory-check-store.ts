import { checkStatus } from '@liveness/domain';
import type { AuditEvent, Check } from '@liveness/domain';
import type {
  CheckPage,
  CheckPageRequest,
  CheckSearch,
  CheckStore,
  KeptRequest,
  StoredCheck,
} from '@liveness/use-cases';
import { InMemoryAuditLog } from '../audit/in-memory-audit-log';
import { findNewestFirst } from '../paging/newest-first';
import { InMemoryRequestMemory } from '../repeats/in-memory-request-memory';
import { otherCallsRun } from '../other-calls-run';

/** A check store in memory. It stores and returns copies, and each call yields before its atomic part. */
export class InMemoryCheckStore implements CheckStore {
  readonly #stored = new Map<string, StoredCheck>();

  constructor(
    readonly requests = new InMemoryRequestMemory(),
    readonly audit = new InMemoryAuditLog(),
    readonly clock: () => number = Date.now,
  ) {}

  async create(check: Check, request?: KeptRequest): Promise<'created' | 'repeated'> {
    await otherCallsRun();
    if (this.#stored.has(check.id)) throw new Error(`check ${check.id} exists`);
    if (request && this.requests.keeps(request)) return 'repeated';
    this.requests.keep(request);
    this.#stored.set(check.id, { check: structuredClone(check), revision: 1 });
    return 'created';
  }

  async find(id: string): Promise<StoredCheck | undefined> {
    await otherCallsRun();
    return structuredClone(this.#stored.get(id));
  }

  async page({ client, reference, before, take }: CheckPageRequest): Promise<CheckPage> {
    await otherCallsRun();
    const found = Array.from(this.#stored.values(), ({ check }) => check)
      .filter((check) => check.client === client && check.reference === reference && check.redactedAt === undefined)
      .sort((one, other) => other.createdAt - one.createdAt || (other.id < one.id ? -1 : 1))
      .filter(
        ({ createdAt, id }) => createdAt < before.startedAt || (createdAt === before.startedAt && id < before.id),
      );
    const checks = structuredClone(found.slice(0, take));
    const last = checks.at(-1);
    return { checks, ...(found.length > take && last && { stoppedAt: { startedAt: last.createdAt, id: last.id } }) };
  }

  async search({ reference, status, now, before, ...limits }: CheckSearch): Promise<CheckPage> {
    await otherCallsRun();
    const { found, stoppedAt } = findNewestFirst(
      Array.from(this.#stored.values(), ({ check }) => check).filter(
        (check) => reference === undefined || check.reference === reference,
      ),
      ({ createdAt, id }) => ({ at: createdAt, id }),
      {
        ...limits,
        before: { at: before.startedAt, id: before.id },
        matches: (check) => status === undefined || checkStatus(check, now) === status,
      },
      this.clock,
    );
    return {
      checks: structuredClone(found),
      ...(stoppedAt && { stoppedAt: { startedAt: stoppedAt.at, id: stoppedAt.id } }),
    };
  }

  async replace(stored: StoredCheck, event?: AuditEvent): Promise<boolean> {
    await otherCallsRun();
    const replaced = this.replaceNow(stored);
    if (replaced && event) await this.audit.append(event);
    return replaced;
  }

  /** Returns whether a check has still the revision with which it was read. */
  isCurrent({ check, revision }: StoredCheck): boolean {
    return this.#stored.get(check.id)?.revision === revision;
  }

  /** Replaces a check as part of a larger atomic change. */
  replaceNow({ check, revision }: StoredCheck): boolean {
    if (!this.isCurrent({ check, revision })) return false;
    this.#stored.set(check.id, { check: structuredClone(check), revision: revision + 1 });
    return true;
  }
}
