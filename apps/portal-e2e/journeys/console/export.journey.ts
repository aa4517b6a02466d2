import { readFile } from 'node:fs/promises';
import { expect } from '@playwright/test';
import { consoleJourney } from '../../src/console/console-journey';
import { wentThrough } from '../../src/console/went-through';

const dayMs = 24 * 60 * 60 * 1000;
const day = (atMs: number) => new Date(atMs).toLocaleDateString('sv');

consoleJourney(
  'an admin exports the filtered list, without personal data unless asked, and the audit log records it',
  async ({ nose, visit }) => {
    const failed = await wentThrough(nose, 'empty-room');
    const passed = await wentThrough(nose, 'honest');
    await visit.arrive('admin', '/admin/attempts?status=failed');
    await expect(visit.row(failed)).toBeVisible();

    await visit.button('Export …').click();
    const dialog = visit.page.getByRole('dialog');
    const exported = async () => {
      const [download] = await Promise.all([
        visit.page.waitForEvent('download'),
        dialog.getByRole('button', { name: 'Export', exact: true }).click(),
      ]);
      expect(download.suggestedFilename()).toMatch(/^attempts-\d{4}-\d\d-\d\d\.csv$/);
      return readFile(await download.path(), 'utf8');
    };
    const plain = await exported();
    await expect(dialog.getByText(/Attempts exported:/)).toBeVisible();
    expect(plain).toContain(failed);
    expect(plain).not.toContain(passed);
    expect(plain.split('\r\n')[0]).not.toContain('user');
    await dialog.getByLabel('Include personal data: user, reference, browser, camera, screen').check();
    expect((await exported()).split('\r\n')[0]).toContain('user');
    await visit.press('Escape');

    const today = Date.now();
    await visit.page.goto(`/admin/audit?action=attempts-exported&from=${day(today)}&to=${day(today)}`);
    const events = visit.page.getByRole('row').filter({ hasText: 'Exported attempts' });
    await expect(events.filter({ hasText: 'personal=true' }).first()).toBeVisible();
    await expect(events.filter({ hasText: 'personal=false' }).first()).toBeVisible();
    await visit.page.getByLabel('From').fill(day(today - 2 * dayMs));
    await visit.page.getByLabel('To (inclusive)').fill(day(today - dayMs));
    await visit.page.getByLabel('To (inclusive)').blur();
    await expect(visit.page.getByText('No matching events')).toBeVisible();
  },
);
