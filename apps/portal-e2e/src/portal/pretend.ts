import type { Page } from '@playwright/test';

/** Lets the page take the browser for another one. */
export async function pretendToBe(page: Page, userAgent: string): Promise<void> {
  await page.evaluate(
    (agent) => Object.defineProperty(Navigator.prototype, 'userAgent', { get: () => agent, configurable: true }),
    userAgent,
  );
}
