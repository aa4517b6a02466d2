import { chromium } from '@playwright/test';
import { VirtualCamera, browserOptions } from '@liveness/virtual-camera';
import { CheckedPerson } from '../checks/checked-person';
import { sitting } from '../portal/scenes';
import type { Shop } from './shop';

/** A check expires after 15 minutes. */
const longestCheckMs = 900_000;

/** Lets a drawn customer of the shop take one check on the hosted page. Returns what the shop says in the end. */
export async function takeOneCheck(shop: Shop): Promise<string> {
  const browser = await chromium.launch(browserOptions);
  try {
    const context = await browser.newContext({ locale: 'en-GB' });
    const camera = await VirtualCamera.install(context, sitting('neutral'));
    const page = await context.newPage();
    await page.goto(shop.origin);
    await page.getByRole('button', { name: 'Go to the check' }).click();
    await new CheckedPerson(page, camera).takeCheck(page.mainFrame(), () =>
      page.waitForURL(`${shop.origin}/done?*`, { timeout: longestCheckMs }),
    );
    return await page.getByRole('heading', { level: 1 }).innerText();
  } finally {
    await browser.close();
  }
}
