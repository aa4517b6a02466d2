import { expect } from '@playwright/test';
import type { NoseParams } from '@liveness/challenge-nose';
import { noseJourney } from '@liveness/synthetic-person';
import { type RunningExample, runExample } from '../../src/embedding/installed-example';
import { browserJourney } from '../../src/portal/browser-journey';
import { expectStored } from '../../src/stored/expect-stored';

const journey = browserJourney.extend<{ shop: RunningExample }>({
  shop: async ({ cloud }, use) => {
    const shop = await runExample('plain-page', ['element'], cloud, { LIVENESS_CHALLENGE: 'NOSE' });
    await use(shop);
    await shop.close();
  },
});

journey(
  'a customer is checked in a shop’s plain page, in the shop’s looks and words',
  async ({ cloud, visit, shop }) => {
    const { page } = visit;
    await page.goto(shop.origin);
    await visit.button('Open my account').click();
    await expect(visit.heading('Let the shop see you')).toBeVisible();
    await expect(visit.button('Turn on camera')).toHaveCSS('background-color', 'rgb(138, 59, 18)');

    const { id, params } = await visit.turnOnCamera<NoseParams>();
    await expect(visit.instruction).toHaveText(/^Turn your nose/);
    await visit.camera.play(page, noseJourney(params));
    await expect(page.getByText('Welcome to the shop.')).toBeVisible({ timeout: 120_000 });
    await expect(page.getByText('The server says: passed')).toBeVisible();
    await visit.expectCameraOff();
    await expectStored(cloud, id, { challenge: 'NOSE', verdict: 'passed', reason: 'passed' });
  },
);

journey('a shop’s page speaks German, and Arabic from right to left', async ({ visit, shop }) => {
  const { page } = visit;
  await page.goto(shop.origin);
  await page.getByLabel('Language').selectOption('de');
  await visit.button('Open my account').click();
  await expect(visit.heading('Zeigen Sie sich dem Laden')).toBeVisible();
  await expect(visit.button('Kamera einschalten')).toBeVisible();
  await page.getByLabel('Language').selectOption('ar');
  await expect(visit.heading('شغّل الكاميرا')).toBeVisible();
  await expect(visit.heading('شغّل الكاميرا')).toHaveCSS('direction', 'rtl');
  expect(await page.evaluate(() => document.documentElement.dir)).toBe('');
});
