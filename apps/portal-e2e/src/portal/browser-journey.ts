import { expect, test } from '@playwright/test';
import { VirtualCamera } from '@liveness/virtual-camera';
import { sharedCloud } from '../cloud/shared-cloud';
import type { Cloud } from '../cloud/shared-cloud';
import { Incidents } from './incidents';
import { sitting } from './scenes';
import { Visit } from './visit';

interface BrowserJourney {
  readonly cloud: Cloud;
  readonly visit: Visit;
}

/** A journey of a person with a browser, before whose camera they sit. Afterwards no page may have done what it must not. */
export const browserJourney = test.extend<BrowserJourney>({
  cloud: async ({}, use) => use(sharedCloud()),
  baseURL: async ({ cloud }, use) => use(cloud.origin),
  visit: async ({ cloud, context }, use) => {
    const incidents = await Incidents.watch(context);
    const camera = await VirtualCamera.install(context, sitting('neutral'));
    await use(await Visit.begin(cloud, await context.newPage(), camera, incidents));
    expect(incidents.unexpected, 'incidents on the pages').toEqual([]);
  },
});
