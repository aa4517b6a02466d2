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
  /** The person's camera, if it is not a laptop's. */
  readonly cameraModel: Partial<CameraModel>;
  readonly visit: Visit;
}

/** A journey of a person with a browser and a camera. Afterwards no page may have had an incident. */
export const browserJourney = test.extend<BrowserJourney>({
  cloud: async ({}, use) => use(sharedCloud()),
  cameraModel: [{}, { option: true }],
  baseURL: async ({ cloud }, use) => use(cloud.origin),
  visit: async ({ cloud, context, cameraModel }, use) => {
    const incidents = await Incidents.watch(context);
    const camera = await VirtualCamera.install(context, sitting('neutral'), cameraModel);
    await use(await Visit.begin(cloud, await context.newPage(), camera, incidents));
    // A request that is still held up when the journey ends must not fail the next one.
    for (const routed of [context, ...context.pages()]) await routed.unrouteAll({ behavior: 'ignoreErrors' });
    expect(incidents.unexpected, 'incidents on the pages').toEqual([]);
  },
});
