import { test } from '@playwright/test';
import { signIn } from '@liveness/local-cloud-testing';
import type { NoseParams } from '@liveness/challenge-nose';
import type { PoseParams } from '@liveness/challenge-pose';
import type { TurnParams } from '@liveness/challenge-turn';
import type { Cloud } from '../cloud/shared-cloud';
import { sharedCloud } from '../cloud/shared-cloud';
import { DrawnAttempts } from './drawn-attempts';
import { PersonApi } from './person-api';

interface ApiJourney {
  readonly cloud: Cloud;
  /** The demo account `user`. */
  readonly person: PersonApi;
  readonly nose: DrawnAttempts<NoseParams>;
  readonly pose: DrawnAttempts<PoseParams>;
  readonly turn: DrawnAttempts<TurnParams>;
}

/** A journey of a signed-in person without a browser. */
export const apiJourney = test.extend<object, ApiJourney>({
  cloud: [async ({}, use) => use(sharedCloud()), { scope: 'worker' }],
  person: [
    async ({ cloud }, use) => use(new PersonApi(cloud.origin, (await signIn(cloud.origin)).accessToken)),
    { scope: 'worker' },
  ],
  nose: [async ({ person }, use) => use(new DrawnAttempts<NoseParams>(person, 'NOSE')), { scope: 'worker' }],
  pose: [async ({ person }, use) => use(new DrawnAttempts<PoseParams>(person, 'POSE')), { scope: 'worker' }],
  turn: [async ({ person }, use) => use(new DrawnAttempts<TurnParams>(person, 'TURN')), { scope: 'worker' }],
});
