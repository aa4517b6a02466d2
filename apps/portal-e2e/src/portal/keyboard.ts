import { expect } from '@playwright/test';
import type { Locator } from '@playwright/test';

/** More tab stops than any page of the portal has. */
const mostStops = 30;

/** Presses Tab until the target has the focus, like a person without a mouse. */
export async function tabTo(target: Locator): Promise<void> {
  await expect(target).toBeEnabled();
  for (let stops = 0; stops < mostStops; stops += 1) {
    if (await target.evaluate((element) => element === document.activeElement)) return;
    await target.page().keyboard.press('Tab');
  }
  throw new Error(`${String(target)} can’t be reached by Tab`);
}
