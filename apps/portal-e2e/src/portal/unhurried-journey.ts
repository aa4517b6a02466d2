import { startLocalCloud } from '@liveness/local-cloud-testing';
import { givePatience } from '../cloud/give-patience';
import { journeysEnvironment } from '../cloud/journeys-environment';
import type { Cloud } from '../cloud/shared-cloud';
import { browserJourney } from './browser-journey';

interface OwnCloud {
  readonly unhurriedCloud: Cloud;
}

/** A person who has a minute for each turn, in a cloud of their own, so that the machine's speed decides nothing. */
export const unhurriedJourney = browserJourney.extend<object, OwnCloud>({
  unhurriedCloud: [
    async ({}, use) => {
      const cloud = await startLocalCloud({ environment: journeysEnvironment });
      await givePatience(cloud, 'TURN', { stateTimeoutMs: 60_000 });
      await use(cloud);
      await cloud.close();
    },
    { scope: 'worker' },
  ],
  cloud: async ({ unhurriedCloud }, use) => use(unhurriedCloud),
});
