import { startLocalCloud } from '@liveness/local-cloud-testing';
import { bodyOf } from '../api/api-response';
import { ConsoleApi } from '../api/console-api';
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
      const admin = await ConsoleApi.signedIn(cloud.origin, 'admin');
      const { current } = await bodyOf(admin.thresholds('TURN'));
      const limits = { ...current.limits, stateTimeoutMs: 60_000 };
      await bodyOf(admin.publish('TURN', { basedOn: current.version, limits, reason: 'For slow machines.' }));
      await use(cloud);
      await cloud.close();
    },
    { scope: 'worker' },
  ],
  cloud: async ({ unhurriedCloud }, use) => use(unhurriedCloud),
});
