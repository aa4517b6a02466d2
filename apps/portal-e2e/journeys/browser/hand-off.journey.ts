import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { devices, expect } from '@playwright/test';
import type { Page } from '@playwright/test';
import type { PoseParams } from '@liveness/challenge-pose';
import { type Shop, openShop } from '../../src/example/shop';
import { browserJourney } from '../../src/portal/browser-journey';
import { Incidents } from '../../src/portal/incidents';
import { inspect, looks } from '../../src/portal/inspect';
import { scan } from '../../src/portal/scan';
import { posing } from '../../src/portal/scenes';
import { expectStored } from '../../src/stored/expect-stored';
import { expectStoredCheck } from '../../src/stored/expect-stored-check';
import { storedCheck } from '../../src/stored/stored-check';

/** What makes a page of Playwright a computer's, whatever the journey's own pages are. */
const { defaultBrowserType: _browser, ...desktopComputer } = devices['Desktop Chrome'];
const { userAgent, viewport, deviceScaleFactor, isMobile, hasTouch } = devices['Pixel 7'];

/** With a shop whose customers pose. */
const journey = browserJourney.extend<{ shop: Shop }>({
  shop: async ({ cloud }, use) => {
    const shop = await openShop(cloud, 0, { LIVENESS_CHALLENGE: 'POSE' });
    await use(shop);
    await shop.close();
  },
});

journey.describe('a check that continues on a phone', () => {
  journey.use({
    userAgent,
    viewport,
    deviceScaleFactor,
    isMobile,
    hasTouch,
    cameraModel: { width: 720, height: 1280 },
  });

  journey('is passed there, and the computer goes on by itself', async ({ cloud, shop, visit, browser }) => {
    const computer = await browser.newContext({ ...desktopComputer, baseURL: cloud.origin, locale: 'en-GB' });
    const incidents = await Incidents.watch(computer);
    const desktop = await computer.newPage();
    await desktop.goto(shop.origin);
    await desktop.getByRole('button', { name: 'Go to the check' }).click();
    await expect(desktop.getByRole('heading', { name: 'Continue on your phone' })).toBeVisible();
    await expect(desktop.getByRole('status').filter({ hasText: 'Waiting for your phone' })).toBeVisible();
    await inspect(desktop, 'the code', [looks.smallPhoneLight, looks.desktopDark]);
    const address = await scan(desktop.locator('liveness-qr-code'));
    await expect(desktop.getByLabel('Link to this check')).toHaveValue(address);
    expect(address).toMatch(new RegExp(`^${cloud.origin}/check#hand-off=`));

    const phone = visit.page;
    await phone.goto(address);
    await expect(visit.heading('Turn on your camera')).toBeVisible();
    await expect(desktop.getByRole('heading', { name: 'Continue on the other device' })).toBeFocused();
    await inspect(desktop, 'the page that waits', [looks.smallPhoneLight, looks.desktopDark]);
    await expect(visit.button('Continue on your phone instead')).toHaveCount(0);
    const attempt = await visit.turnOnCamera<PoseParams>();
    await visit.showNeutralFace();
    await visit.camera.play(phone, posing(attempt.params.pose), { mirrored: true });
    await visit.button('Take picture').click();
    await visit.button('Send picture').click();
    // A busy machine needs its time to compare large pictures.
    await expect(visit.heading('You’re verified')).toBeVisible({ timeout: 120_000 });
    await expect(phone.getByText('go on where you started')).toBeVisible();
    await visit.expectCameraOff();

    await expect(desktop.getByRole('heading', { name: 'You’re verified' })).toBeVisible();
    await expect(desktop.getByRole('heading', { name: 'Thank you' })).toBeVisible({ timeout: 30_000 });
    const id = new URL(desktop.url()).searchParams.get('check') ?? '';
    expect(desktop.url()).toBe(`${shop.origin}/done?check=${id}`);
    expect(incidents.unexpected, 'incidents on the computer').toEqual([]);
    expect(shop.problems(), 'what the shop complains of').toBe('');

    const code = address.split('hand-off=')[1] ?? '';
    const secret = await keptSecret(phone);
    expect(secret, 'the secret that took the place of the code').toMatch(/^[\w-]+\.[\w-]+\.[\w-]+$/);
    await journey.step('is stored as the shop’s, with the device that passed', async () => {
      const { reference, handedOffAt } = await expectStoredCheck(cloud, id, {
        status: 'passed',
        challenge: 'POSE',
        attempts: [{ id: attempt.id, verdict: 'passed', reason: 'passed' }],
      });
      await expect(desktop.locator('code')).toHaveText(reference ?? '');
      expect(handedOffAt).toBeDefined();
      const check = await storedCheck(cloud, id);
      expect(check.holder).toMatchObject({ device: 1 });
      expect(check.handOff).toMatchObject({ digest: sha256(code), redeemedAt: check.holder?.since });
      expect(JSON.stringify(check)).not.toContain(code);
      await expectStored(cloud, attempt.id, { challenge: 'POSE', verdict: 'passed', reason: 'passed', frames: 3 });
    });
    await journey.step('leaves code and secret in no log, no address and nothing that outlives the tab', async () => {
      expect(phone.url()).toBe(`${cloud.origin}/check`);
      const log = await readFile(cloud.logPath, 'utf8');
      for (const page of [phone, desktop]) {
        const kept = await lastingStorageOf(page);
        for (const hidden of [code, secret]) {
          expect(kept).not.toContain(hidden);
          expect(log).not.toContain(hidden);
        }
      }
    });
    await journey.step('says the same when the page is loaded again', async () => {
      await phone.reload();
      await expect(visit.heading('You’re verified')).toBeVisible();
    });
    await journey.step('takes the code no second time', async () => {
      visit.incidents.expect(/status of 409 .*\/hand-off\/redeem/);
      const late = await phone.context().newPage();
      await late.goto(address);
      await expect(late.getByRole('heading', { name: 'This code has already been used' })).toBeVisible();
    });
    await computer.close();
  });
});

/** Returns the secret that a tab keeps until it is closed. */
async function keptSecret(page: Page): Promise<string> {
  const kept = await page.evaluate(() => sessionStorage.getItem('liveness.check'));
  return (JSON.parse(kept ?? '{}') as { secret?: string }).secret ?? '';
}

/** Returns everything that another tab could read later. */
async function lastingStorageOf(page: Page): Promise<string> {
  const cookies = await page.evaluate(() => document.cookie);
  return cookies + JSON.stringify(await page.context().storageState({ indexedDB: true }));
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
