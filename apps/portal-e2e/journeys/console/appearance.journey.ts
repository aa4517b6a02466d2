import { expect } from '@playwright/test';
import type { AttemptPage } from '@liveness/contract';
import { consoleJourney } from '../../src/console/console-journey';
import { expectChosenInForcedColours, expectWholeOnPaper } from '../../src/console/other-media';
import { wentThrough } from '../../src/console/went-through';
import { inspect, looks } from '../../src/portal/inspect';

consoleJourney(
  'the overview and the list of attempts are accessible, on phone and desktop, light and dark',
  async ({ nose, visit }) => {
    const id = await wentThrough(nose, 'turns-away');
    await visit.arrive('admin', '/admin/overview');
    await expect(visit.page.getByRole('heading', { name: 'Reasons for failure' })).toBeVisible();
    await inspect(visit.page, 'overview');
    await expectChosenInForcedColours(visit.page, '.tool[aria-pressed=true]', '.tool[aria-pressed=false]');
    await expectChosenInForcedColours(visit.page, 'liveness-chart-swatch span', '.page-head');
    await visit.page.goto('/admin/attempts');
    await expect(visit.row(id)).toBeVisible();
    await inspect(visit.page, 'attempts');
    // The longest words of a row.
    await visit.page.route('**/api/admin/attempts?*', async (route) => {
      const response = await route.fetch();
      const { attempts, ...page } = (await response.json()) as AttemptPage;
      const long = {
        challenge: 'LIGHT',
        reason: 'light_too_weak',
        unjudged: 'light_too_weak',
        review: 'attack-screen',
      };
      await route.fulfill({
        response,
        json: { ...page, attempts: attempts.map((attempt) => ({ ...attempt, ...long })) },
      });
    });
    await visit.page.reload();
    await expect(visit.row(id)).toContainText('Look at the screen');
    await visit.page.getByLabel('Language').selectOption('de');
    await expect(visit.row(id)).toContainText('Auf den Bildschirm schauen');
    await inspect(visit.page, 'attempts in German', [looks.desktopLight]);
  },
);

consoleJourney(
  'an attempt, the audit log and the list of pauses are accessible, on phone and desktop, light and dark',
  async ({ nose, visit }) => {
    const id = await wentThrough(nose, 'turns-away');
    await visit.arrive('admin', `/admin/attempts/${id}`);
    await expect(visit.page.locator('image')).toBeVisible();
    await expect(visit.page.getByText('Verified in this browser')).toBeVisible();
    await inspect(visit.page, 'attempt');
    await expectWholeOnPaper(visit.page);
    await expectChosenInForcedColours(visit.page, '.console-nav .here', '.console-nav a:not(.here)');
    await visit.page.goto('/admin/audit');
    await expect(visit.page.getByRole('cell', { name: 'Opened an attempt' }).first()).toBeVisible();
    await inspect(visit.page, 'audit');
    const paused = {
      subject: 'e2b7',
      since: new Date(),
      until: new Date(Date.now() + 60_000),
      count: 1,
      attemptId: id,
    };
    await visit.page.route('**/api/admin/pauses', (route) => route.fulfill({ json: { paused: [paused], more: true } }));
    await visit.page.goto('/admin/pauses');
    await expect(visit.button(/Lift pause … \u2068e2b7/)).toBeVisible();
    await inspect(visit.page, 'pauses');
  },
);

consoleJourney(
  'thresholds and their preview are accessible, on phone and desktop, light and dark',
  async ({ nose, visit }) => {
    await wentThrough(nose, 'turns-away');
    await visit.arrive('admin', '/admin/thresholds/NOSE');
    await visit.button('Run preview').click();
    await expect(visit.page.getByRole('heading', { name: /Changed verdicts/ })).toBeVisible();
    await inspect(visit.page, 'thresholds');
  },
);
