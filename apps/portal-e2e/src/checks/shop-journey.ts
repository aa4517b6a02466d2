import { expect, test } from '@playwright/test';
import { VirtualCamera } from '@liveness/virtual-camera';
import { sharedCloud } from '../cloud/shared-cloud';
import type { Cloud } from '../cloud/shared-cloud';
import { openShop } from '../example/shop';
import type { Shop } from '../example/shop';
import { Incidents } from '../portal/incidents';
import { sitting } from '../portal/scenes';
import { CheckedPerson } from './checked-person';

interface ShopJourney {
  /** A drawn person with a browser. */
  readonly customer: CheckedPerson;
}

interface SharedShop {
  readonly cloud: Cloud;
  readonly shop: Shop;
}

/** A journey of a customer of examples/backend. Afterwards neither a page nor the shop may have had an incident. */
export const shopJourney = test.extend<ShopJourney, SharedShop>({
  cloud: [async ({}, use) => use(sharedCloud()), { scope: 'worker' }],
  shop: [
    async ({ cloud }, use) => {
      const shop = await openShop(cloud);
      await use(shop);
      await shop.close();
    },
    { scope: 'worker' },
  ],
  customer: async ({ context, shop }, use) => {
    const incidents = await Incidents.watch(context);
    const camera = await VirtualCamera.install(context, sitting('neutral'));
    const page = await context.newPage();
    await page.goto(shop.origin);
    await use(new CheckedPerson(page, camera));
    expect(incidents.unexpected, 'incidents on the pages').toEqual([]);
    expect(shop.problems(), 'what the shop complains of').toBe('');
  },
});
