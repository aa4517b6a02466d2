import type { Outcome } from '@liveness/domain';
import type { AttemptStore } from '@liveness/use-cases';
import {
  admittedFrame,
  candidate,
  comparisons,
  created,
  createdWithFrames,
  decisionOver,
  lifetimeMs,
  observation,
  outcome,
  passedOutcome,
  sequencesOf,
  signals,
  start,
  upTo,
} from './attempt-store.fixtures';

export function describeDecisions(create: () => AttemptStore): void {
  describe('closing an attempt', () => {
    it('returns "no-frames" without frames and leaves the attempt open', async () => {
      const store = create();
      const { id } = await created(store);
      expect(await store.close(id, start + 1000)).toBe('no-frames');
      expect(await store.admitFrame(id, candidate(1), 12)).toEqual({ outcome: 'admitted', sequence: 1 });
    });

    it('keeps the time of the first call, however often it is repeated, even after expiry', async () => {
      const store = create();
      const { id } = await createdWithFrames(store, 1);
      expect(await store.close(id, start + 1000)).toBe('closed');
      expect(await store.close(id, start + lifetimeMs)).toBe('closed');
      expect((await store.find(id))?.closedAt).toBe(start + 1000);
    });

    it('fails from the moment of expiry on, to the millisecond', async () => {
      const store = create();
      const { id } = await createdWithFrames(store, 1);
      expect(await store.close(id, start + lifetimeMs)).toBe('expired');
      expect((await store.find(id))?.closedAt).toBeUndefined();
      expect(await store.close(id, start + lifetimeMs - 1)).toBe('closed');
    });

    it('returns "expired" rather than "no-frames" when both apply', async () => {
      const { id } = await created(create());
      expect(await create().close(id, start + lifetimeMs)).toBe('expired');
    });

    it('returns "decided" for a decided attempt at any time', async () => {
      const store = create();
      const { id } = await createdWithFrames(store, 1);
      await store.close(id, start + 1000);
      await store.decide(id, outcome, decisionOver(1));
      expect(await store.close(id, start + lifetimeMs)).toBe('decided');
    });
  });

  describe('the comparisons of an attempt', () => {
    it('are stored to the last digit and returned with the observed attempt', async () => {
      const store = create();
      const { id } = await createdWithFrames(store, 1);
      expect(Object.keys((await store.find(id)) ?? {})).not.toContain('comparisons');
      await store.saveFrame(id, {
        ...admittedFrame(candidate(1), 1),
        analysis: { observation, analysedAt: start, analyserCalls: 1 },
      });
      await store.close(id, start + 1000);
      await store.saveComparisons(id, comparisons.slice(0, 1));
      await store.saveComparisons(id, comparisons);
      expect((await store.find(id))?.comparisons).toEqual(comparisons);
      expect(
        (await store.observed([id])).get(id)?.comparisons.map(({ frames, similarity }) => ({ frames, similarity })),
      ).toEqual(comparisons.map(({ frames, similarity }) => ({ frames, similarity })));
      await store.decide(id, outcome, decisionOver(1));
      expect((await store.find(id))?.comparisons).toEqual(comparisons);
    });

    it('do not change once the attempt is decided', async () => {
      const store = create();
      const { id } = await createdWithFrames(store, 1);
      await store.saveComparisons(id, comparisons.slice(0, 1));
      await store.decide(id, outcome, decisionOver(1));
      await store.saveComparisons(id, comparisons);
      expect((await store.find(id))?.comparisons).toEqual(comparisons.slice(0, 1));
    });
  });

  describe('a decision', () => {
    it('is stored with its full trace, and the attempt has the outcome', async () => {
      const store = create();
      const { id } = await createdWithFrames(store, 1);
      expect(await store.decision(id)).toBeUndefined();
      expect(await store.decide(id, outcome, decisionOver(12))).toEqual({ outcome, first: true });
      expect(await store.decision(id)).toEqual(decisionOver(12));
      expect((await store.find(id))?.outcome).toEqual(outcome);
    });

    it('is stored with its signals and their values', async () => {
      const store = create();
      const { id } = await createdWithFrames(store, 1);
      const signalled: Outcome = { ...outcome, signals };
      expect(await store.decide(id, signalled, decisionOver(1))).toEqual({ outcome: signalled, first: true });
      expect((await store.find(id))?.outcome).toEqual(signalled);
      expect(await store.decide(id, { ...outcome, receipt: 'another' }, decisionOver(1)))
        .withContext('a second decision')
        .toEqual({ outcome: signalled, first: false });
    });

    it('is stored with that it could not be judged', async () => {
      const store = create();
      const { id } = await createdWithFrames(store, 1);
      const unjudged: Outcome = { ...outcome, reason: 'too_bright', unjudged: true };
      expect(await store.decide(id, unjudged, decisionOver(1))).toEqual({ outcome: unjudged, first: true });
      expect((await store.find(id))?.outcome).toEqual(unjudged);
      expect(await store.decide(id, { ...outcome, receipt: 'another' }, decisionOver(1)))
        .withContext('a second decision')
        .toEqual({ outcome: unjudged, first: false });
    });

    for (const referenceImage of [{ sequence: 7 }, { failure: 'eyes_closed' }] as const)
      it(`is stored with its reference image ${JSON.stringify(referenceImage)}`, async () => {
        const store = create();
        const { id } = await createdWithFrames(store, 1);
        const pictured: Outcome = { ...passedOutcome, referenceImage };
        await store.decide(id, pictured, decisionOver(1));
        expect((await store.find(id))?.outcome).toEqual(pictured);
        expect(await store.decide(id, { ...outcome, receipt: 'another' }, decisionOver(1)))
          .withContext('a second decision')
          .toEqual({ outcome: pictured, first: false });
      });

    it('preserves a trace of 120 frames, and NaN and infinite numbers', async () => {
      const store = create();
      const { id } = await createdWithFrames(store, 1);
      const odd = {
        name: 'distance',
        value: Number.NaN,
        relation: '>',
        limit: Number.NEGATIVE_INFINITY,
        met: false,
      } as const;
      const decision = decisionOver(120, {
        trace: [...decisionOver(120).trace, { frame: 119, state: 'nose', answer: 'fail', measurements: [odd] }],
      });
      await store.decide(id, outcome, decision);
      expect(await store.decision(id)).toEqual(decision);
    });

    it('is made once: a later call returns the first decision', async () => {
      const store = create();
      const { id } = await createdWithFrames(store, 1);
      await store.decide(id, outcome, decisionOver(1));
      const second: Outcome = {
        ...outcome,
        verdict: 'passed',
        reason: 'passed',
        decidedAt: outcome.decidedAt + 1,
        receipt: 'another',
      };
      expect(await store.decide(id, second, decisionOver(2, { verdict: 'passed', reason: 'passed' }))).toEqual({
        outcome,
        first: false,
      });
      expect(await store.decision(id)).toEqual(decisionOver(1));
    });

    it('is the same for all callers when many decide at once, and its trace belongs to its outcome', async () => {
      const store = create();
      const { id } = await createdWithFrames(store, 1);
      const candidates = upTo(10).map((n): Outcome => ({ ...outcome, reason: `reason-${n}`, receipt: `receipt-${n}` }));
      const outcomes = await Promise.all(
        candidates.map((each, index) => store.decide(id, each, decisionOver(index + 1, { reason: each.reason }))),
      );
      expect(new Set(outcomes.map((each) => each?.outcome?.receipt)).size)
        .withContext('every caller gets the same outcome')
        .toBe(1);
      expect(outcomes.filter((each) => each?.first).length)
        .withContext('one caller has decided')
        .toBe(1);
      const standing = outcomes[0]?.outcome;
      expect((await store.find(id))?.outcome).toEqual(standing);
      expect((await store.decision(id))?.reason).toBe(standing?.reason ?? 'none');
    });

    it('ends admission', async () => {
      const store = create();
      const { id } = await createdWithFrames(store, 1);
      const racing = upTo(10).map((n) => store.admitFrame(id, candidate(n + 1), 40));
      await store.decide(id, outcome, decisionOver(1));
      const listed = (await store.frames(id)).length;
      expect(listed).toBe(1 + sequencesOf(await Promise.all(racing)).length);
      expect(await store.admitFrame(id, candidate(30), 40)).toEqual({ outcome: 'closed' });
    });
  });
}
