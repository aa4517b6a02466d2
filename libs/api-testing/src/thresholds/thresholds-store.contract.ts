import type { AuditEvent, PublishedThresholds } from '@liveness/domain';
import type { ThresholdsStore } from '@liveness/use-cases';
import { newKeptRequest } from '../repeats/kept-requests.fixtures';

export interface ThresholdsStoreUnderTest {
  readonly store: ThresholdsStore;
  /** Returns every audit event. */
  recorded(): Promise<readonly AuditEvent[]>;
}

/** The contract of every thresholds store. `create` may return the same store each time. */
export function describeThresholdsStore(name: string, create: () => ThresholdsStoreUnderTest): void {
  describe(`${name} as thresholds store`, () => {
    let challenge: string;

    beforeEach(() => {
      challenge = `CHALLENGE-${crypto.randomUUID()}`;
    });

    const version = (number: number, different: Partial<PublishedThresholds> = {}): PublishedThresholds => ({
      preset: 'strict',
      version: number,
      limits: { frameCap: 20 + number, trajectoryError: 0.015, minFaceAreaPercent: 45.5 },
      publishedAt: Date.UTC(2026, 2, 1, 12) + number,
      publishedBy: 'adam',
      reason: `because ${number}`,
      ...different,
    });
    const event = ({ publishedAt, publishedBy, reason, version: number }: PublishedThresholds): AuditEvent => ({
      id: crypto.randomUUID(),
      at: publishedAt,
      actor: publishedBy,
      action: 'thresholds-published',
      object: `${challenge}/${number}`,
      reason,
    });
    const publish = (thresholds: PublishedThresholds) =>
      create().store.publish(challenge, thresholds, event(thresholds));
    const events = async () => (await create().recorded()).filter(({ object }) => object.startsWith(challenge));

    it('returns nothing for a challenge without a published version', async () => {
      await publish(version(1));
      expect(await create().store.current(`${challenge}-other`)).toBeUndefined();
      expect(await create().store.history(`${challenge}-other`)).toEqual([]);
    });

    it('returns the newest version immediately, without its author and reason', async () => {
      for (const each of [version(1), version(2)]) {
        expect(await publish(each)).toBe('published');
        expect(await create().store.current(challenge)).toEqual({
          preset: each.preset,
          version: each.version,
          limits: each.limits,
        });
      }
    });

    it('returns every version as it was published, newest first, even past the tenth', async () => {
      const versions = Array.from({ length: 11 }, (_, index) => version(index + 1));
      for (const each of versions) await publish(each);
      expect(await create().store.history(challenge)).toEqual(versions.reverse());
    });

    it('rejects a version that is not based on the current one, and writes nothing', async () => {
      expect(await publish(version(2))).toBe('stale');
      expect(await create().store.current(challenge)).toBeUndefined();
      await publish(version(1));
      for (const number of [1, 3]) expect(await publish(version(number, { reason: 'too late' }))).toBe('stale');
      expect(await create().store.history(challenge)).toEqual([version(1)]);
      expect((await events()).length).toBe(1);
    });

    it('publishes nothing for a request that was kept before, even as the next version', async () => {
      const request = newKeptRequest();
      const send = (each: PublishedThresholds) => create().store.publish(challenge, each, event(each), request);
      expect(await send(version(1))).toBe('published');
      for (const number of [1, 2]) expect(await send(version(number))).toBe('stale');
      expect(await create().store.history(challenge)).toEqual([version(1)]);
      expect((await events()).length).toBe(1);
    });

    it('publishes exactly one of several versions that are published at once', async () => {
      await publish(version(1));
      const results = await Promise.all(['a', 'b', 'c', 'd'].map((reason) => publish(version(2, { reason }))));
      expect(results.filter((result) => result === 'published').length).toBe(1);
      const [newest, ...others] = await create().store.history(challenge);
      expect(others).toEqual([version(1)]);
      expect((await events()).map(({ reason }) => reason).sort()).toEqual([newest?.reason, 'because 1'].sort());
    });
  });
}
