import { readFileSync } from 'node:fs';
import { expect } from '@playwright/test';
import type { Page } from '@playwright/test';
import { shopJourney } from '../../src/checks/shop-journey';
import { expectStoredCheck } from '../../src/stored/expect-stored-check';

/** Resolves when the shop has thanked its customer, which it does for a verified receipt only. */
const thanked = (page: Page) => page.getByRole('heading', { name: 'Thank you' }).waitFor({ timeout: 0 });

shopJourney(
  'a customer passes on the hosted page, comes back, and the shop verifies the receipt',
  async ({ cloud, shop, customer }) => {
    const { page } = customer;
    const asked = page.waitForRequest((request) => request.url() === `${cloud.origin}/api/check`);
    await page.getByRole('button', { name: 'Go to the check' }).click();
    const secret = (await asked).headers()['authorization']?.replace('Bearer ', '') ?? '';
    expect(page.url()).toBe(`${cloud.origin}/check`);
    const [attempt = ''] = await customer.takeCheck(page.mainFrame(), () => thanked(page));

    const { pathname, searchParams, origin } = new URL(page.url());
    expect([origin, pathname, [...searchParams.keys()]]).toEqual([shop.origin, '/done', ['check']]);
    const { reference } = await expectStoredCheck(cloud, searchParams.get('check') ?? '', {
      status: 'passed',
      attempts: [{ id: attempt, verdict: 'passed', reason: 'passed' }],
    });
    await expect(page.locator('code')).toHaveText(reference ?? '');
    expect(secret.length).toBeGreaterThan(40);
    expect(readFileSync(cloud.logPath, 'utf8')).not.toContain(secret);
  },
);

shopJourney('a customer passes in a page of the shop itself', async ({ cloud, shop, customer }) => {
  const { page } = customer;
  const read = page.waitForResponse((response) => response.url().endsWith('/api/check'));
  await page.getByRole('link', { name: 'Take the check here' }).click();
  const { id } = (await (await read).json()) as { id: string };
  const [attempt = ''] = await customer.takeCheck(page.mainFrame(), () => thanked(page));

  expect(page.url()).toBe(`${shop.origin}/done`);
  await expectStoredCheck(cloud, id, {
    status: 'passed',
    attempts: [{ id: attempt, verdict: 'passed', reason: 'passed' }],
  });
});
