import type { TurnParams } from '@liveness/challenge-turn';
import { expect } from '@playwright/test';
import { DrawnAttempts } from '../../src/api/drawn-attempts';
import { goThrough } from '../../src/api/go-through';
import type { PersonApi } from '../../src/api/person-api';
import { consoleJourney } from '../../src/console/console-journey';
import { wentThrough } from '../../src/console/went-through';
import { endSession } from '../../src/portal/end-session';
import { headJpeg, straight } from '../../src/turning/held-heads';

consoleJourney(
  'a reviewer finds a failed attempt by filter, sees why it failed, and labels it by keyboard alone',
  async ({ nose, visit }) => {
    const id = await wentThrough(nose, 'moved-photo');
    await visit.arrive('reviewer', '/admin/attempts');
    await expect(visit.row(id)).toContainText('Failed');

    await visit.page.getByRole('combobox', { name: /^Verdict/ }).selectOption({ label: 'Failed' });
    await visit.page.getByRole('combobox', { name: /^Reason/ }).selectOption({ label: 'Head not turned far enough' });
    await expect(visit.page).toHaveURL(/status=failed/);
    await expect(visit.page).toHaveURL(/reason=head_not_turned/);
    await expect(visit.row(id)).toBeVisible();
    await visit.page.locator(`[data-row="${id}"]`).focus();
    await visit.press('Enter');

    await expect(visit.heading(/head turned by only/)).toBeVisible();
    await expect(visit.page.locator('.step.deciding')).toContainText('Head turn since the start');
    await expect(visit.page.locator('image')).toBeVisible();
    await expect(visit.page.getByText('Verified in this browser')).toBeVisible();

    await visit.press('2', 'Enter');
    await expect(visit.page.getByText('Saved', { exact: true })).toBeVisible();
    await expect(visit.page.locator('liveness-review-badge').first()).toContainText('Print attack');
    await visit.press('Escape');
    await expect(visit.heading('Attempts')).toBeVisible();
    await expect(visit.page).toHaveURL(/status=failed/);
    await expect(visit.row(id)).toContainText('Print attack');
  },
);

consoleJourney(
  'who comes back to the list finds the row where it was, and what was typed, also after the session’s end',
  async ({ nose, visit }) => {
    const id = await leftStraight(atTurn(nose.api));
    await visit.arrive('reviewer', '/admin/attempts?challenge=TURN');
    await visit.page.setViewportSize({ width: 700, height: 220 });
    const row = visit.row(id);
    await row.evaluate((element) => element.scrollIntoView({ block: 'center' }));
    const position = await row.boundingBox();
    expect(await visit.page.evaluate(() => scrollY), 'the list is scrolled').toBeGreaterThan(50);
    await row.getByRole('link').click();
    const note = visit.page.getByLabel('Note');
    await note.fill('Nobody turned.');
    await visit.page.goBack();
    await expect(row.getByRole('link')).toBeFocused();
    expect(await row.boundingBox()).toEqual(position);

    await visit.press('Enter');
    await expect(note).toHaveValue('Nobody turned.');

    visit.incidents.expect(/status of 40[01]/);
    await endSession(visit.page);
    await visit.press('6');
    await visit.button('Save review').click();
    await visit.button('Sign in again').click();
    await visit.account('reviewer').click();
    await expect(note).toHaveValue('Nobody turned.');
    await visit.button('Save review').click();
    await expect(visit.page.getByText('Saved', { exact: true })).toBeVisible();
  },
);

consoleJourney('the list does not move while attempts arrive', async ({ nose, visit }) => {
  const turn = atTurn(nose.api);
  const before = await leftStraight(turn);
  await visit.page.clock.install();
  await visit.arrive('reviewer', '/admin/attempts?challenge=TURN');
  const row = visit.row(before);
  await expect(row).toBeVisible();
  const position = await row.boundingBox();

  const arrived = await leftStraight(turn);
  await visit.page.clock.fastForward('00:30');
  await expect(visit.button(/new attempt/)).toBeVisible();
  await expect(visit.row(arrived)).toHaveCount(0);
  expect(await row.boundingBox()).toEqual(position);

  await visit.button(/new attempt/).click();
  await expect(visit.row(arrived)).toBeVisible();
});

consoleJourney('people without a role see no console, and the API tells them nothing', async ({ visit }) => {
  await visit.arrive('user', '/admin/attempts');
  await expect(visit.heading('Reviewers only')).toBeVisible();
  await expect(visit.page.getByRole('link', { name: 'Console' })).toHaveCount(0);
});

/** Attempts whose rows no other journey changes meanwhile: those at NOSE get verdicts, reviews and erasures. */
function atTurn(api: PersonApi): DrawnAttempts<TurnParams> {
  return new DrawnAttempts(api, 'TURN');
}

/** Makes an attempt at TURN of which nothing but a straight look is sent. Returns its id. */
async function leftStraight(turn: DrawnAttempts<TurnParams>): Promise<string> {
  const attempt = await turn.take();
  await goThrough(turn.api, attempt, [{ jpeg: headJpeg(straight), capturedAfterMs: 0 }]);
  return attempt.id;
}
