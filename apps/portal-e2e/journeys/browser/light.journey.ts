import { expect } from '@playwright/test';
import type { Page } from '@playwright/test';
import type { LightParams } from '@liveness/challenge-light';
import { reviewerBeside } from '../../src/console/reviewer-beside';
import { browserJourney } from '../../src/portal/browser-journey';
import { inspect, looks } from '../../src/portal/inspect';
import { bringLitPerson, litBy } from '../../src/lit/lit-scenes';
import { sitting } from '../../src/portal/scenes';
import type { Visit } from '../../src/portal/visit';
import { expectStored } from '../../src/stored/expect-stored';

/** A busy machine needs its time for each colour. */
const patienceMs = 120_000;

/** What the page shows from the announcement to the last colour. */
const colours = (page: Page) => page.locator('liveness-light-screen');

browserJourney(
  'a person who looks at the screen is verified; who looks aside is told so, and new colours begin, as a reviewer sees',
  async ({ cloud, visit }) => {
    bringLitPerson(visit.camera);
    await visit.arrive('LIGHT');
    await visit.camera.play(visit.page, litBy());
    const { id, params } = await visit.turnOnCamera<LightParams>();
    expect(params.sequences, 'colours told before the first frame').toEqual([[]]);
    await visit.button('Start').click();
    await expect(colours(visit.page).locator('.dot.done').first()).toBeVisible();
    await visit.camera.play(visit.page, litBy({}, 'aside'));
    await expect(visit.page.getByText('You looked away.').first()).toBeVisible();
    await visit.camera.play(visit.page, litBy());
    await colours(visit.page).waitFor({ state: 'detached', timeout: patienceMs });
    await visit.expectVerified();
    const { frames } = await expectStored(cloud, id, { challenge: 'LIGHT', verdict: 'passed', reason: 'passed' });

    const reviewer = await reviewerBeside(visit, id);
    await expect(reviewer.page.locator('liveness-film-strip liveness-colour-band')).toHaveCount(frames.length);
    await expect(reviewer.page.locator('liveness-film-strip')).toContainText('Stopped: looked away');
    await expect(reviewer.page.getByText('Yes, as on a head.')).toBeVisible();
    await inspect(reviewer.page, 'an attempt at LIGHT', [looks.desktopLight]);
    expect(reviewer.incidents.unexpected, 'incidents in the console').toEqual([]);
  },
);

browserJourney(
  'a photograph is not verified: nothing lights it, so nothing can be told, and another check is one tap away',
  async ({ cloud, visit }) => {
    await visit.arrive('LIGHT');
    await visit.camera.play(visit.page, sitting('neutral'));
    const { id } = await visit.turnOnCamera();
    // The page may notice that what it sees does not answer it, and say so; whoever shows it goes on.
    const anyway = colours(visit.page).getByRole('button', { name: 'Try again', exact: true });
    await visit.page.addLocatorHandler(anyway, () => anyway.click());
    await visit.button('Start').click();
    await expect(colours(visit.page)).toHaveCount(0, { timeout: patienceMs });
    await expect(visit.heading('We couldn’t tell this time')).toBeVisible({ timeout: patienceMs });
    await expectStored(cloud, id, { challenge: 'LIGHT', verdict: 'failed', reason: 'light_too_weak' });
    await inspect(visit.page, 'cannot be judged', [looks.phoneDark, looks.desktopLight, looks.phoneLargeText]);
    await expectAnother(visit, () => visit.button('Use another check').click());
  },
);

browserJourney(
  'who does not want the colours, asks for less motion or sits in the sun gets another check, the last one told why',
  async ({ visit }) => {
    const { page } = visit;
    bringLitPerson(visit.camera);
    await visit.arrive('LIGHT');
    await visit.camera.play(page, litBy({ roomLux: 5_000, screenLux: 25 }));
    await visit.turnOnCamera();
    await inspect(page, 'the announcement of the colours');
    await expectAnother(visit, () => visit.button('Use another check').click());

    await page.emulateMedia({ reducedMotion: 'reduce' });
    await page.goto('/');
    await visit.button('Start').click();
    await expect(visit.button('Check with coloured light instead')).toBeVisible();
    await expectAnother(visit, () => visit.button('Turn on camera').click());

    await page.goto('/');
    await page.getByLabel('Look at the screen').check();
    await visit.button('Start').click();
    await page.getByLabel('Language').selectOption('de');
    await visit.attemptAfter(() => visit.button('Kamera einschalten').click());
    await visit.button('Starten').click();
    await expect(visit.heading('Das Licht des Bildschirms erreicht Ihr Gesicht nicht')).toBeVisible();
    await inspect(page, 'too bright for the colours', [looks.smallPhoneLight, looks.phoneAcross, looks.phoneLargeText]);
    await expectAnother(visit, () => visit.button('Andere Prüfung').click());
  },
);

/** Expects that what is done starts an attempt at another challenge, without asking for the colours. */
async function expectAnother(visit: Visit, action: () => Promise<void>): Promise<void> {
  const asked = visit.page.waitForRequest((request) => request.url().endsWith('/api/challenge'));
  const { type } = await visit.attemptAfter(action);
  expect((await asked).postDataJSON(), 'what the page asks for').toMatchObject({ except: ['LIGHT'] });
  expect(type).not.toBe('LIGHT');
}
