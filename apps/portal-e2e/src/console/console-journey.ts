import { expect, test } from '@playwright/test';
import type { NoseParams } from '@liveness/challenge-nose';
import { signIn } from '@liveness/local-cloud-testing';
import { DrawnAttempts } from '../api/drawn-attempts';
import { PersonApi } from '../api/person-api';
import { sharedCloud } from '../cloud/shared-cloud';
import type { Cloud } from '../cloud/shared-cloud';
import { Incidents } from '../portal/incidents';
import { ConsoleVisit } from './console-visit';

interface ConsoleWorker {
  readonly cloud: Cloud;
  /** Attempts of the demo account `user`, made without a browser. */
  readonly nose: DrawnAttempts<NoseParams>;
}

/** A journey of a person who works in the console. Afterwards no page may have had an incident. */
export const consoleJourney = test.extend<{ readonly visit: ConsoleVisit }, ConsoleWorker>({
  cloud: [async ({}, use) => use(sharedCloud()), { scope: 'worker' }],
  nose: [
    async ({ cloud }, use) =>
      use(new DrawnAttempts<NoseParams>(new PersonApi(cloud.origin, (await signIn(cloud.origin)).accessToken), 'NOSE')),
    { scope: 'worker' },
  ],
  baseURL: async ({ cloud }, use) => use(cloud.origin),
  visit: async ({ context }, use) => {
    const incidents = await Incidents.watch(context);
    await use(new ConsoleVisit(await context.newPage(), incidents));
    expect(incidents.unexpected, 'incidents on the pages').toEqual([]);
  },
});
