import type { Applicant, AuditEvent } from '@liveness/domain';
import type { AttemptStore, PauseStore } from '@liveness/use-cases';
import {
  created,
  decisionOver,
  failureRules,
  newAttempt,
  outcome,
  quota,
  start,
  upTo,
} from '../attempts/attempt-store.fixtures';

export interface PauseStoreUnderTest {
  readonly attempts: AttemptStore;
  readonly pauses: PauseStore;
  /** Returns every audit event. */
  recorded(): Promise<readonly AuditEvent[]>;
}

function liftingEvent(object: string, at: number): AuditEvent {
  return {
    id: crypto.randomUUID(),
    at,
    actor: 'adam',
    action: 'pause-lifted',
    object,
    reason: 'Her camera was broken.',
  };
}

/** The contract of every pause store. `create` may return the same stores each time. */
export function describePauseStore(name: string, create: () => PauseStoreUnderTest): void {
  describe(`${name} as pause store`, () => {
    const applicantOf = (value: string): Applicant => ({ kind: 'subject', value });
    const subjectOf = (applicant: Applicant) => (applicant.kind === 'subject' ? applicant.value : '');

    /** Returns a user who is paused since this moment, and the attempt that failed last. */
    async function paused(since = start) {
      const { subject } = newAttempt();
      let last = '';
      for (let n = 0; n < failureRules.limit; n += 1) {
        const { id } = await created(create().attempts, { subject, startedAt: since });
        await create().attempts.decide(id, { ...outcome, decidedAt: since }, decisionOver(1));
        last = id;
      }
      return {
        subject,
        attemptId: last,
        pause: { since, until: since + failureRules.pauseMs, count: 1, attemptId: last },
      };
    }

    it('finds a pause until it is over, to the millisecond', async () => {
      const { subject, pause } = await paused();
      expect(await create().pauses.find(applicantOf(subject), pause.until - 1)).toEqual(pause);
      expect(await create().pauses.find(applicantOf(subject), pause.until)).toBeUndefined();
      expect(await create().pauses.find(applicantOf('nobody'), start)).toBeUndefined();
    });

    it('lists who is paused, and whose pause ends first comes first', async () => {
      const later = await paused(start + 60_000);
      const sooner = await paused(start + 30_000);
      const now = start + failureRules.pauseMs;
      const own = async (at: number) =>
        (await create().pauses.list(at)).paused.filter(({ applicant }) =>
          [later.subject, sooner.subject].includes(subjectOf(applicant)),
        );
      expect(await own(now)).toEqual([
        { applicant: applicantOf(sooner.subject), pause: sooner.pause },
        { applicant: applicantOf(later.subject), pause: later.pause },
      ]);
      expect((await own(sooner.pause.until)).map(({ applicant }) => subjectOf(applicant))).toEqual([later.subject]);
      expect(await own(later.pause.until)).toEqual([]);
    });

    it('lifts a pause: the next start succeeds, nothing is listed, and the log says who did it', async () => {
      const { subject, attemptId } = await paused();
      const event = liftingEvent(attemptId, start + 1);
      expect(await create().pauses.lift(applicantOf(subject), event)).toBe('lifted');
      expect(await create().pauses.find(applicantOf(subject), start + 1)).toBeUndefined();
      expect((await create().pauses.list(start)).paused.map(({ applicant }) => subjectOf(applicant))).not.toContain(
        subject,
      );
      expect((await create().attempts.create(newAttempt({ subject, startedAt: start + 2 }), quota)).created).toBeTrue();
      expect((await create().recorded()).filter(({ object }) => object === attemptId)).toEqual([event]);
    });

    it('lifts nothing, and logs nothing, if nobody is paused', async () => {
      const { subject, attemptId, pause } = await paused();
      expect(await create().pauses.lift(applicantOf('nobody'), liftingEvent(attemptId, start))).toBe('none');
      expect(await create().pauses.lift(applicantOf(subject), liftingEvent(attemptId, pause.until))).toBe('none');
      expect((await create().recorded()).filter(({ object }) => object === attemptId)).toEqual([]);
    });

    it('forgets what is remembered of a person of checks, unless an attempt is open', async () => {
      const check = { id: 'a-check', client: 'shop', reference: `customer#${crypto.randomUUID()}` };
      const applicant: Applicant = { kind: 'reference', client: check.client, reference: check.reference };
      const attempts = [];
      for (let n = 0; n < failureRules.limit; n += 1) {
        const { id } = await created(create().attempts, { subject: 'check:a-check', check, startedAt: start });
        if (n > 0) await create().attempts.decide(id, { ...outcome, decidedAt: start }, decisionOver(1));
        attempts.push(id);
      }
      await create().pauses.forget(applicant);
      await create().attempts.decide(attempts[0] ?? '', { ...outcome, decidedAt: start }, decisionOver(1));
      expect((await create().pauses.find(applicant, start))?.count).toBe(1);
      await create().pauses.forget(applicant);
      expect(await create().pauses.find(applicant, start)).toBeUndefined();
      await create().pauses.forget(applicant);
      const more = newAttempt({ subject: 'check:a-check', check, startedAt: start });
      expect((await create().attempts.create(more, quota)).created).toBeTrue();
    });

    it('lifts a pause once, however many admins do it at once', async () => {
      const { subject, attemptId } = await paused();
      const lifted = await Promise.all(
        upTo(4).map((n) => create().pauses.lift(applicantOf(subject), liftingEvent(attemptId, start + n))),
      );
      expect(lifted.filter((each) => each === 'lifted').length).toBe(1);
      expect((await create().recorded()).filter(({ object }) => object === attemptId).length).toBe(1);
    });
  });
}
