import type { AuditEvent } from '@liveness/domain';
import type { AuditLog } from './audit-log';

/** A log, and a look at all that is in it. */
export interface AuditLogUnderTest {
  readonly log: AuditLog;
  recorded(): Promise<readonly AuditEvent[]>;
}

/** What every audit log promises. `create` may answer the same log each time. */
export function describeAuditLog(name: string, create: () => AuditLogUnderTest): void {
  describe(`${name} as audit log`, () => {
    const event = (different: Partial<AuditEvent> = {}): AuditEvent => ({
      id: crypto.randomUUID(),
      at: Date.UTC(2026, 2, 1, 12),
      actor: 'rita',
      action: 'attempt-opened',
      object: crypto.randomUUID(),
      ...different,
    });

    it('keeps what happened as it was told, with the reason if there is one', async () => {
      const { log, recorded } = create();
      const events = [event(), event({ reason: 'asked by “ä”' })];
      for (const each of events) await log.append(each);
      expect(await recorded()).toEqual(jasmine.arrayContaining(events));
    });

    it('keeps two events of one moment apart', async () => {
      const { log, recorded } = create();
      const object = crypto.randomUUID();
      await Promise.all([event({ object }), event({ object }), event({ object })].map((each) => log.append(each)));
      expect((await recorded()).filter((each) => each.object === object).length).toBe(3);
    });
  });
}
