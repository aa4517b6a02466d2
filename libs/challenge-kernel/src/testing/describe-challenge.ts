/// <reference types="jasmine" />
import { contract, honestContract } from './contract';
import type { Trial } from './trial';

/** Holds a challenge against the contract, one spec a promise; with `honest`, against what it promises to honest persons, too. */
export function describeChallenge(challenge: Trial['challenge'], known: Omit<Trial, 'challenge'> = {}): void {
  const promises = known.honest ? { ...contract, ...honestContract } : contract;
  describe(`challenge ${challenge.type}`, () => {
    for (const [promise, check] of Object.entries(promises)) {
      it(promise, () => {
        // Not as a matcher: that would cut off what the check says.
        check({ challenge, ...known });
        expect().nothing();
      });
    }
  });
}
