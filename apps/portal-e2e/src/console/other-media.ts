import { expect } from '@playwright/test';
import type { Page } from '@playwright/test';

/** Expects that nothing of the console's page is cut off when it is printed, and that the shell is left out. */
export async function expectWholeOnPaper(page: Page): Promise<void> {
  await page.emulateMedia({ media: 'print' });
  const cut = await page.evaluate(() =>
    [...document.querySelectorAll('liveness-console *:not(.only-heard)')]
      .filter((element) => element.clientHeight > 1 && element.scrollHeight > element.clientHeight + 1)
      .filter((element) => getComputedStyle(element).overflowY !== 'visible')
      .map(({ localName, className }) => `${localName}.${className}`),
  );
  expect.soft(cut, 'parts that are cut on paper').toEqual([]);
  await expect.soft(page.getByRole('navigation')).toBeHidden();
  await expect.soft(page.getByRole('banner')).toBeHidden();
  await page.emulateMedia({ media: null });
}

/** Expects that what is chosen looks different from the rest where the system chooses the colours. */
export async function expectChosenInForcedColours(page: Page, chosen: string, others: string): Promise<void> {
  await page.emulateMedia({ forcedColors: 'active', reducedMotion: 'reduce' });
  const backgroundOf = (selector: string) =>
    page
      .locator(selector)
      .first()
      .evaluate((element) => getComputedStyle(element).backgroundColor);
  expect.soft(await backgroundOf(chosen), `${chosen} in forced colours`).not.toBe(await backgroundOf(others));
  await page.emulateMedia({ forcedColors: null });
}
