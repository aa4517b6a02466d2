import { type Page, expect } from '@playwright/test';
import { browserJourney } from '../../src/portal/browser-journey';

/** Lets what the tab has of an access token end, as time would: the next call is rejected, and the tab renews. */
async function expire(page: Page): Promise<void> {
  await page.evaluate(() => {
    for (const [key, text] of Object.entries({ ...sessionStorage }))
      sessionStorage.setItem(key, String(text).replaceAll(/(eyJ[\w-]+\.eyJ[\w-]+\.)[\w-]+/g, '$1ended'));
  });
}

browserJourney('a duplicated tab, the tab itself and a third one all keep their session', async ({ visit }) => {
  visit.incidents.expect(/status of 401/);
  const { page } = visit;
  await page.goto('/admin/attempts');
  await visit.account('reviewer').click();
  const heading = (tab: Page) => tab.getByRole('heading', { name: 'Attempts', level: 1 });
  await expect(heading(page)).toBeVisible();

  const third = await page.context().newPage();
  await third.goto('/admin/attempts');
  await expect(heading(third)).toBeVisible();

  const storage = await page.evaluate(() => Object.entries({ ...sessionStorage }));
  const twin = await page.context().newPage();
  await twin.addInitScript((entries) => {
    if (sessionStorage.length === 0) for (const [key, value] of entries) sessionStorage.setItem(key, value);
  }, storage);
  await twin.goto('/admin/attempts');
  await expect(heading(twin)).toBeVisible();

  const tabs = [page, twin, third];
  const renewals: string[] = [];
  page.context().on('request', (request) => {
    const form = new URLSearchParams(request.postData() ?? '');
    if (form.get('grant_type') === 'refresh_token') renewals.push(form.get('refresh_token') ?? '');
  });
  const renewAll = async (those: readonly Page[], link: string) => {
    for (const tab of those) await expire(tab);
    const renewed = those.map(async (tab) => {
      const answered = tab.waitForResponse((each) => each.url().includes('/api/admin/') && each.ok());
      await tab.getByRole('link', { name: link, exact: true }).click();
      await answered;
    });
    await Promise.all(renewed);
  };
  await renewAll([page, twin], 'Audit log');
  await renewAll([twin, third], 'Pauses');
  for (const tab of tabs) await expect(tab.getByRole('button', { name: 'Sign out' })).toBeVisible();
  expect(renewals.length, 'renewals').toBe(3);
  expect(new Set(renewals).size, 'refresh tokens used').toBe(3);

  await page.getByRole('button', { name: 'Sign out' }).click();
  for (const tab of tabs) await expect(tab.getByRole('button', { name: 'Sign in and start' })).toBeVisible();
});
