import { expect, test } from '@playwright/test';
import { VirtualCamera } from '@liveness/virtual-camera';
import type { CameraModel } from '@liveness/virtual-camera';
import { sharedCloud } from '../cloud/shared-cloud';
import type { Cloud } from '../cloud/shared-cloud';
import { Incidents } from './incidents';
import { sitting } from './scenes';
import { Visit } from './visit';

interface BrowserJourney {
  readonly cloud: Cloud;
  /** What the person's camera is like, where it is not a laptop's. */
  readonly cameraModel: Partial<CameraModel>;
  readonly visit: Visit;
}

/** A journey of a person with a browser, before whose camera they sit. Afterwards no page may have done what it must not. */
export const browserJourney = test.extend<BrowserJourney>({
  cloud: async ({}, use) => use(sharedCloud()),
  cameraModel: [{}, { option: true }],
  baseURL: async ({ cloud }, use) => use(cloud.origin),
  visit: async ({ cloud, context, cameraModel }, use) => {
    const incidents = await Incidents.watch(context);
    const camera = await VirtualCamera.install(context, sitting('neutral'), cameraModel);
    await use(await Visit.begin(cloud, await context.newPage(), camera, incidents));
    expect(incidents.unexpected, 'incidents on the pages').toEqual([]);
  },
});
