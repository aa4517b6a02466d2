import { type Page, expect } from '@playwright/test';
import type { PoseParams } from '@liveness/challenge-pose';
import { browserJourney } from '../../src/portal/browser-journey';

/** What the browser itself reports of a file that is not there, and what Angular does of a page that can't be gone to. */
const missingFile = /Failed to (load resource|fetch dynamically|load module)/;

/**
 * Plays a deployment: from now on, files that the tab has not loaded yet are gone, or a page stands in their place, as
 * some servers do it. The page names another version, until the tab is loaded again.
 */
async function deploy(page: Page, instead: 'nothing' | 'a page'): Promise<{ readonly reloads: () => number }> {
  let loads = 0;
  let isOld = true;
  await page.route(/\/[\w-]+\.js$/, (route) => {
    if (!isOld) return route.fallback();
    return instead === 'nothing'
      ? route.fulfill({ status: 404, body: 'There is nothing at this address.' })
      : route.fulfill({ contentType: 'text/html', body: '<!doctype html><title>Liveness</title>' });
  });
  await page.route('**/*', async (route) => {
    const request = route.request();
    if (request.isNavigationRequest()) {
      loads += 1;
      isOld = false;
      return route.fallback();
    }
    if (!isOld || new URL(request.url()).pathname !== '/') return route.fallback();
    const response = await route.fetch();
    return route.fulfill({ response, body: (await response.text()).replaceAll(/main-[\w-]+\.js/g, 'main-next.js') });
  });
  return { reloads: () => loads };
}

browserJourney('a person whose tab is older than the files goes on after one reload', async ({ visit }) => {
  visit.incidents.expect(missingFile);
  const { page } = visit;
  await page.goto('/');
  await expect(visit.button('Sign in and start')).toBeVisible();
  const { reloads } = await deploy(page, 'nothing');
  await page.getByLabel('Language').selectOption('de');
  await expect(page.getByRole('button', { name: 'Anmelden und starten' })).toBeVisible();
  await expect(page.locator('html')).toHaveAttribute('lang', 'de');
  expect(reloads()).toBe(1);
});

browserJourney('a page in place of the console’s code leads to the console all the same', async ({ visit }) => {
  visit.incidents.expect(missingFile);
  const { page } = visit;
  await page.goto('/');
  await visit.button('Sign in and start').click();
  await visit.account('reviewer').click();
  await expect(visit.heading('Turn on your camera')).toBeVisible();
  const { reloads } = await deploy(page, 'a page');
  await page.getByRole('link', { name: 'Console' }).click();
  await expect(page.getByRole('navigation')).toContainText('Attempts');
  expect(new URL(page.url()).pathname).toBe('/admin/overview');
  expect(reloads()).toBe(1);
});

browserJourney('nobody is disturbed in mid-attempt, and told afterwards', async ({ visit }) => {
  visit.incidents.expect(missingFile);
  const { page } = visit;
  await visit.arrive('POSE');
  await visit.turnOnCamera<PoseParams>();
  const { reloads } = await deploy(page, 'nothing');
  const asked = page.waitForResponse((response) => new URL(response.url()).pathname === '/');
  await page.getByLabel('Language').selectOption('de');
  await asked;
  await expect(page.getByLabel('Language')).toHaveValue('en');
  await expect(visit.button('Take picture')).toBeVisible();
  await expect(page.getByRole('alert')).toHaveCount(0);
  await visit.button('Cancel').click();
  await expect(page.getByRole('alert')).toContainText('There is a new version');
  expect(reloads()).toBe(0);
  await visit.button('Reload').click();
  await expect(page.getByRole('button', { name: 'Los geht’s' })).toBeVisible();
  expect(reloads()).toBe(1);
});
