import type { Page } from '@playwright/test';

/**
 * Leaves what an ended session leaves: expired tokens, and a refresh token and cookies that the provider does not know.
 */
export async function endSession(page: Page): Promise<void> {
  await page.context().clearCookies();
  await page.evaluate(() => {
    for (const [key, text] of Object.entries({ ...sessionStorage })) {
      const ended = String(text)
        .replaceAll(/(eyJ[\w-]+\.eyJ[\w-]+\.)[\w-]+/g, '$1ended')
        .replaceAll(/"refresh_token":"[^"]+"/g, '"refresh_token":"ended"');
      sessionStorage.setItem(key, ended);
    }
  });
}
