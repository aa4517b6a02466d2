import { noTries, withoutFailures } from '@liveness/domain';
import type { Applicant, AuditEvent, Pause } from '@liveness/domain';
import { mostPauses } from '@liveness/use-cases';
import type { PausedPage, PauseStore } from '@liveness/use-cases';
import type { InMemoryAttemptStore } from '../attempts/in-memory-attempt-store';
import type { InMemoryAuditLog } from '../audit/in-memory-audit-log';

/** Pauses in memory, from the tries of the attempt store. */
export class InMemoryPauseStore implements PauseStore {
  constructor(
    readonly attempts: InMemoryAttemptStore,
    readonly audit: InMemoryAuditLog,
  ) {}

  async find(applicant: Applicant, now: number): Promise<Pause | undefined> {
    const { pause } = this.attempts.triesOf(applicant);
    return pause && pause.until > now ? structuredClone(pause) : undefined;
  }

  async list(now: number): Promise<PausedPage> {
    const found = await Promise.all(
      this.attempts.remembered.map(async (applicant) => {
        const pause = await this.find(applicant, now);
        return pause ? [{ applicant, pause }] : [];
      }),
    );
    const paused = found.flat().sort((one, other) => one.pause.until - other.pause.until);
    return { paused: paused.slice(0, mostPauses), more: paused.length > mostPauses };
  }

  async lift(applicant: Applicant, event: AuditEvent): Promise<'lifted' | 'none'> {
    const tries = this.attempts.triesOf(applicant);
    if (!tries.pause || tries.pause.until <= event.at) return 'none';
    this.attempts.remember(applicant, withoutFailures(tries), event.at);
    await this.audit.append(event);
    return 'lifted';
  }

  async forget(applicant: Applicant): Promise<void> {
    if (Object.keys(this.attempts.triesOf(applicant).open).length === 0) this.attempts.remember(applicant, noTries, 0);
  }
}
