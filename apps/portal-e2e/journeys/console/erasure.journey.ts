import { expect } from '@playwright/test';
import { consoleJourney } from '../../src/console/console-journey';
import { wentThrough } from '../../src/console/went-through';

consoleJourney('an attempt erased by an admin shows that it existed, but no face', async ({ nose, visit }) => {
  // The portal retries while requests may still write to the attempt, and the browser reports each of these
  // responses.
  visit.incidents.expect(/status of 409/);
  const id = await wentThrough(nose, 'honest');
  await visit.arrive('admin', `/admin/attempts/${id}`);
  await expect(visit.page.locator('image')).toBeVisible();

  await visit.button('Erase attempt').click();
  const dialog = visit.page.getByRole('dialog');
  const confirm = dialog.getByRole('button', { name: 'Erase permanently' });
  await expect(confirm).toBeDisabled();
  await dialog.getByLabel('Reason').fill('Asked for by the person.');
  await expect(confirm).toBeDisabled();
  await dialog.getByLabel('Last characters of the attempt ID').fill(id.slice(-6));
  await expect(async () => {
    await confirm.click({ timeout: 1000 }).catch(() => undefined);
    await expect(visit.page.getByText('This attempt was erased').first()).toBeVisible({ timeout: 2000 });
  }).toPass();

  await expect(visit.page.locator('image, img[src^="blob:"]')).toHaveCount(0);
  await visit.page.reload();
  await expect(visit.page.getByText('This attempt was erased').first()).toBeVisible();
  await expect(visit.page.getByText('Asked for by the person.')).toBeVisible();
  await expect(visit.page.locator('image, img')).toHaveCount(0);
});

consoleJourney('a reviewer cannot erase an attempt', async ({ nose, visit }) => {
  const id = await wentThrough(nose, 'empty-room');
  await visit.arrive('reviewer', `/admin/attempts/${id}`);
  await expect(visit.button('Save review')).toBeVisible();
  await expect(visit.button('Erase attempt')).toHaveCount(0);
});
