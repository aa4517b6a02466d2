import { expect } from '@playwright/test';
import { startLocalCloud } from '@liveness/local-cloud-testing';
import { bodyOf } from '../../src/api/api-response';
import { ConsoleApi } from '../../src/api/console-api';
import { journeysEnvironment } from '../../src/cloud/journeys-environment';
import { consoleJourney } from '../../src/console/console-journey';
import { wentThrough } from '../../src/console/went-through';

/** In its own cloud, so that its thresholds do not affect other journeys. */
const thresholdsJourney = consoleJourney.extend<object, object>({
  cloud: [
    async ({}, use) => {
      const cloud = await startLocalCloud({ environment: journeysEnvironment });
      await use(cloud);
      await cloud.close();
    },
    { scope: 'worker' },
  ],
});

thresholdsJourney(
  'an admin drafts a limit, sees which verdicts would change, publishes, and the next attempt is decided by it',
  async ({ cloud, nose, visit }) => {
    const passed = await wentThrough(nose, 'honest');
    await visit.arrive('admin', '/admin/thresholds/NOSE');
    await visit.page.getByLabel('Minimum frames of nose movement', { exact: true }).fill('12');
    await expect(visit.page.getByText('1 change', { exact: true })).toBeVisible();

    await visit.button('Run preview').click();
    const flips = visit.page.getByRole('table', { name: 'Attempts with a changed verdict' });
    await expect(flips.getByRole('row', { name: passed.slice(0, 8) })).toContainText('Too few frames of nose movement');

    await visit.button('Publish …').click();
    const dialog = visit.page.getByRole('dialog');
    await dialog.getByLabel('Reason').fill('Twelve frames show more.');
    await dialog.getByRole('button', { name: 'Publish', exact: true }).click();
    await expect(visit.page.getByText('Version 1 is published.')).toBeVisible();

    const problem = await wentThrough(nose, 'honest');
    const admin = await ConsoleApi.signedIn(cloud.origin, 'admin');
    expect(await bodyOf(admin.open(problem))).toMatchObject({
      status: 'failed',
      reason: 'too_few_frames',
      thresholds: { version: 1 },
    });
    expect(await bodyOf(admin.open(passed))).toMatchObject({ status: 'passed', thresholds: { version: 0 } });
  },
);

thresholdsJourney('a reviewer can draft and preview, but not publish', async ({ visit }) => {
  await visit.arrive('reviewer', '/admin/thresholds/NOSE');
  await visit.page.getByLabel('Minimum frames of nose movement', { exact: true }).fill('3');
  await expect(visit.page.getByText('Only admins can publish. You can edit a draft and preview it.')).toBeVisible();
  await expect(visit.button('Publish …')).toBeDisabled();
});
