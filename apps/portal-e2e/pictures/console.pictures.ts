import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect } from '@playwright/test';
import { consoleJourney } from '../src/console/console-journey';
import type { ConsoleVisit } from '../src/console/console-visit';

const folder = fileURLToPath(new URL('../../../docs/pictures/', import.meta.url));
const workspace = fileURLToPath(new URL('../../../', import.meta.url));

consoleJourney.use({ viewport: { width: 1280, height: 800 }, deviceScaleFactor: 1 });

async function take({ page }: ConsoleVisit, name: string): Promise<void> {
  await page.mouse.move(0, 0);
  await page.waitForTimeout(500);
  await page.screenshot({
    path: `${folder}console-${name}-${consoleJourney.info().project.name}.png`,
    animations: 'disabled',
  });
}

/** Attempts that are opened at most, to find one with pictures. */
const mostTried = 40;

consoleJourney('the console over a fortnight of attempts', async ({ cloud, visit }) => {
  execFileSync(process.execPath, ['--import', 'tsx', 'libs/demo-data/src/main.ts', '--attempts', '1500'], {
    cwd: workspace,
    env: { ...process.env, LIVENESS_STATE: cloud.stateFolder },
  });
  await visit.arrive('admin', '/admin/overview');
  await expect(visit.page.getByRole('heading', { name: 'Reasons for failure' })).toBeVisible();
  await take(visit, 'overview');

  await visit.page.goto('/admin/attempts');
  await expect(visit.page.locator('tbody tr').nth(20)).toBeVisible();
  await expect(visit.page.locator('liveness-count-line')).toContainText(/\d/);
  await take(visit, 'attempts');

  await openAttemptWithPictures(visit, 'status=failed&challenge=NOSE');
  await expect(visit.page.getByText('Verified in this browser')).toBeVisible();
  await take(visit, 'attempt');

  await openAttemptWithPictures(visit, 'status=passed&challenge=LIGHT');
  await expect(visit.page.locator('liveness-response-curves')).toBeVisible();
  await visit.page.locator('liveness-light-panel').evaluate((panel) => panel.scrollIntoView());
  await take(visit, 'light');

  await visit.page.goto('/admin/thresholds/NOSE');
  await visit.page.getByRole('textbox', { name: 'Minimum head turn', exact: true }).fill('22');
  await visit.button('Run preview').click();
  await expect(
    visit.page.getByRole('table', { name: 'Error rates according to ISO/IEC 30107-3, current limits and draft' }),
  ).toBeVisible();
  await expect(visit.page.locator('progress')).toHaveCount(0);
  await take(visit, 'thresholds');
});

/** Most simulated attempts have none, as those of checks. */
async function openAttemptWithPictures({ page, incidents }: ConsoleVisit, which: string): Promise<void> {
  incidents.expect(/status of 404 .*\/frames\//);
  const rows = page.locator('[data-row]');
  await page.goto(`/admin/attempts?${which}`);
  for (let index = 0; index < mostTried; index += 1) {
    await rows.nth(index).click();
    const picture = page.locator('image');
    await expect(picture.or(page.getByText('No image stored'))).toBeVisible();
    if (await picture.isVisible()) return;
    await page.goBack();
  }
  throw new Error('no attempt has pictures');
}
