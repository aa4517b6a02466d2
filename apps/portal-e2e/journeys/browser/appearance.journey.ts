import { expect } from '@playwright/test';
import type { Route } from '@playwright/test';
import type { PoseParams } from '@liveness/challenge-pose';
import { brand } from '../../src/portal/branded';
import { browserJourney } from '../../src/portal/browser-journey';
import { inspect, looks } from '../../src/portal/inspect';
import { posing, sitting } from '../../src/portal/scenes';
import { unhurriedJourney } from '../../src/portal/unhurried-journey';
import { expectStored } from '../../src/stored/expect-stored';

/** Long pages of text take axe long: both layouts and both colour schemes in two looks. */
const looksAtText = [looks.phoneLargeText, looks.desktopDark];

browserJourney(
  'the pages before the camera are accessible, on phone and desktop, light and dark',
  async ({ visit }) => {
    await visit.page.goto('/');
    await expect(visit.button('Sign in and start')).toBeEnabled();
    await inspect(visit.page, 'welcome');
    await visit.button('Sign in and start').click();
    await expect(visit.account()).toBeVisible();
    await inspect(visit.page, 'sign-in');
    await visit.account().click();
    await expect(visit.heading('Turn on your camera')).toBeVisible();
    await inspect(visit.page, 'camera permission');
    visit.camera.condition = 'denied';
    await visit.button('Turn on camera').click();
    await expect(visit.heading('Camera access is blocked')).toBeVisible();
    await inspect(visit.page, 'camera trouble');
  },
);

browserJourney('a deployment looks as it is configured, within its policy', async ({ visit }) => {
  await brand(visit.page);
  await visit.page.goto('/check');
  const logo = visit.page.getByRole('img', { name: 'Nordlicht Bank' });
  await expect(logo).toBeVisible();
  await expect(visit.page.getByRole('link', { name: /^Privacy/ })).toHaveAttribute('href', /nordlicht\.example/);
  await visit.page.goto('/');
  await expect(visit.button('Sign in and start')).toBeEnabled();
  await expect(visit.page).toHaveTitle('Welcome · Nordlicht Bank');
  for (const [colorScheme, accent] of [
    ['dark', 'rgb(201, 162, 240)'],
    ['light', 'rgb(90, 42, 130)'],
  ] as const) {
    await visit.page.emulateMedia({ colorScheme });
    await expect(visit.button('Sign in and start')).toHaveCSS('background-color', accent);
    const width = () => visit.page.locator('.home img').evaluate((image: HTMLImageElement) => image.naturalWidth);
    await expect.poll(width, 'the logo can be shown').toBeGreaterThan(0);
  }
  await inspect(visit.page, 'a deployment with a look of its own', [looks.phoneDark, looks.desktopLight]);
});

browserJourney('the guidance of NOSE is accessible, on phone and desktop, light and dark', async ({ visit }) => {
  await visit.arrive('NOSE');
  await visit.camera.play(visit.page, sitting('empty-room'));
  await visit.turnOnCamera();
  await expect(visit.instruction).toHaveText('Look into the camera');
  await inspect(visit.page, 'getting into place');
  await visit.camera.play(visit.page, sitting('neutral'));
  await expect(visit.instruction).toHaveText(/^Turn your nose/);
  await inspect(visit.page, 'nose to the mark', [looks.phoneDark, looks.desktopLight]);
});

unhurriedJourney('the guidance of TURN is accessible, on phone and desktop, light and dark', async ({ visit }) => {
  await visit.arrive('TURN');
  await visit.camera.play(visit.page, sitting('empty-room'));
  await visit.turnOnCamera();
  await expect(visit.instruction).toHaveText('Look into the camera');
  await inspect(visit.page, 'the oval for the face', [looks.smallPhoneLight, looks.phoneAcross]);
  await visit.camera.play(visit.page, sitting('neutral'));
  await expect(visit.page.getByText('Step 1 of 2')).toBeVisible();
  await inspect(visit.page, 'a turn', [looks.phoneDark, looks.desktopLight]);
});

browserJourney('POSE and its success page are accessible, on phone and desktop, light and dark', async ({ visit }) => {
  await visit.arrive('POSE');
  const { params } = await visit.turnOnCamera<PoseParams>();
  await expect(visit.button('Take picture')).toBeVisible();
  await inspect(visit.page, 'a relaxed face');
  await visit.showNeutralFace();
  await visit.camera.play(visit.page, posing(params.pose), { mirrored: true });
  await visit.button('Take picture').click();
  await expect(visit.heading('Same expression?')).toBeVisible();
  await inspect(visit.page, 'compare');
  await visit.button('Send picture').click();
  await visit.expectVerified();
  await inspect(visit.page, 'verified');
});

browserJourney(
  'whoever shows another pose fails on pages that are accessible, and may try again',
  async ({ cloud, visit }) => {
    visit.incidents.expect(/status of 50[03]|ERR_FAILED/);
    visit.drawUntil<PoseParams>(({ pose }) => pose.eyes === 'CLOSED');
    await visit.arrive('POSE');
    const { id } = await visit.turnOnCamera();
    await visit.showNeutralFace();
    await visit.button('Take picture').click();
    await visit.button('Send picture').click();
    await visit.expectNotVerified();
    await expectStored(cloud, id, { challenge: 'POSE', verdict: 'failed', reason: 'eyes', frames: 3 });
    await inspect(visit.page, 'not verified');

    const problem = {
      type: 'about:blank',
      title: 'Something went wrong',
      status: 500,
      code: 'internal',
      requestId: 'c0ffee',
    };
    const fail = (route: Route) =>
      route.fulfill({
        status: 500,
        contentType: 'application/problem+json',
        json: problem,
        headers: { 'x-request-id': 'c0ffee' },
      });
    await visit.page.route('**/api/challenge', fail);
    await visit.button('Try again').click();
    await expect(visit.heading('Something went wrong')).toBeVisible();
    await expect(visit.page.getByText('c0ffee')).toBeVisible();
    await visit.expectCameraOff();
    await inspect(visit.page, 'something went wrong');

    await visit.page.unroute('**/api/challenge', fail);
    const abort = (route: Route) => route.abort();
    await visit.page.route('**/api/challenge', abort);
    await visit.button('Try again').click();
    await expect(visit.heading('No connection')).toBeVisible();
    await inspect(visit.page, 'no connection');

    await visit.page.unroute('**/api/challenge', abort);
    const second = await visit.attemptAfter(() => visit.button('Try again').click());
    expect(second.id).not.toBe(id);
    await expect(visit.button('Take picture')).toBeVisible();
  },
);

browserJourney('the other pages are accessible, on phone and desktop, light and dark', async ({ visit }) => {
  await visit.page.goto('/reference');
  await expect(visit.heading('API reference')).toBeVisible();
  await expect(visit.page.getByText('/challenge/{id}/verify').first()).toBeVisible();
  await inspect(visit.page, 'API reference', looksAtText);
  await visit.page.goto('/problems');
  await expect(visit.heading('API problems')).toBeVisible();
  await inspect(visit.page, 'API problems', looksAtText);
  await visit.page.goto('/problems/frame-cap');
  await expect(visit.heading('Frame limit reached')).toBeVisible();
  await visit.page.getByRole('link', { name: 'Upload frame' }).click();
  await expect(visit.page.getByRole('heading', { name: 'Upload frame', level: 3 })).toBeInViewport();
  await visit.page.goBack();
  await inspect(visit.page, 'problem');
  await visit.page.goto('/nowhere');
  await expect(visit.heading('Page not found')).toBeVisible();
  await inspect(visit.page, 'not found');
});
