import type { Thresholds } from '@liveness/domain';
import type { ThresholdsStore } from './thresholds-store';

/** A store, and the way in which a version gets into it. */
export interface ThresholdsStoreUnderTest {
  readonly store: ThresholdsStore;
  publish(challenge: string, thresholds: Thresholds): void | Promise<void>;
}

/** What every thresholds store promises. `create` may answer the same store each time. */
export function describeThresholdsStore(name: string, create: () => ThresholdsStoreUnderTest): void {
  describe(`${name} as thresholds store`, () => {
    const second: Thresholds = { preset: 'strict', version: 2, limits: { frameCap: 20, trajectoryError: 0.015, minFaceAreaPercent: 45.5 } };
    const ownChallenge = () => `CHALLENGE-${crypto.randomUUID()}`;

    it('has none of a challenge until a version is published', async () => {
      const { store, publish } = create();
      await publish(ownChallenge(), second);
      expect(await store.current(ownChallenge())).toBeUndefined();
    });

    it('answers the newest version at once, and nothing beside it', async () => {
      const { store, publish } = create();
      const challenge = ownChallenge();
      await publish(challenge, { ...second, version: 1, limits: { frameCap: 12 } });
      expect((await store.current(challenge))?.version).toBe(1);
      await publish(challenge, second);
      expect(await store.current(challenge)).toEqual(second);
    });
  });
}
