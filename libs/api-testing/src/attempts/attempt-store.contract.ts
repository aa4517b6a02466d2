import type { AttemptStore } from '@liveness/use-cases';
import { describeAdmission } from './attempt-store.admission.contract';
import { describeClaims } from './attempt-store.claims.contract';
import { describeDecisions } from './attempt-store.decision.contract';
import { describeFailures } from './attempt-store.failures.contract';
import { created, newAttempt } from './attempt-store.fixtures';
import { describeFrames } from './attempt-store.frames.contract';
import { describeLooks } from './attempt-store.looks.contract';
import { describeGivingBack } from './attempt-store.giving-back.contract';
import { describePositions } from './attempt-store.positions.contract';
import { describeQuota } from './attempt-store.quota.contract';
import { describeUnjudged } from './attempt-store.unjudged.contract';
import { describeTellings } from './attempt-store.tellings.contract';

/**
 * The contract of every attempt store. `create` may return the same store each time, because each spec uses its own
 * attempts and users.
 */
export function describeAttemptStore(name: string, create: () => AttemptStore): void {
  describe(`${name} as attempt store`, () => {
    it('returns an attempt as it was stored', async () => {
      const attempt = await created(create(), { device: { userAgent: 'Mozilla/5.0 “β”', viewport: '390×844' } });
      expect(await create().find(attempt.id)).toEqual(attempt);
    });

    it('omits fields that an attempt does not have', async () => {
      const attempt = await created(create(), { params: {} });
      const found = await create().find(attempt.id);
      expect(Object.keys(found ?? {}).sort()).toEqual(Object.keys(attempt).sort());
    });

    it('finds nothing for an attempt that was never created', async () => {
      const unknown = newAttempt();
      expect(await create().find(unknown.id)).toBeUndefined();
      expect(await create().frames(unknown.id)).toEqual([]);
      expect(await create().decision(unknown.id)).toBeUndefined();
    });

    describeQuota(create);
    describeFailures(create);
    describeGivingBack(create);
    describeUnjudged(create);
    describeAdmission(create);
    describeClaims(create);
    describePositions(create);
    describeFrames(create);
    describeTellings(create);
    describeLooks(create);
    describeDecisions(create);
  });
}
