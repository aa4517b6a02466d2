import { expect } from '@playwright/test';
import type { PoseParams } from '@liveness/challenge-pose';
import { browserJourney } from '../../src/portal/browser-journey';
import { endSession } from '../../src/portal/end-session';
import { posing } from '../../src/portal/scenes';
import { expectStored } from '../../src/stored/expect-stored';
import { StoredAttempts } from '../../src/stored/stored-attempts';

browserJourney('a person signs in and out', async ({ visit }) => {
  await visit.arrive();
  await visit.button('Sign out').click();
  await expect(visit.button('Sign in and start')).toBeVisible();
  await visit.page.goto('/capture');
  await expect(visit.account()).toBeVisible();
});

browserJourney('a person who cancels the sign-in stays signed out, and can try again', async ({ visit }) => {
  await visit.page.goto('/');
  await visit.button('Sign in and start').click();
  await visit.button('Cancel and go back').click();
  await expect(visit.heading('Sign-in failed')).toBeVisible();
  await visit.button('Try again').click();
  await visit.account().click();
  await expect(visit.heading('Turn on your camera')).toBeVisible();
});

browserJourney('a bookmarked page asks for sign-in and then opens', async ({ visit }) => {
  await visit.page.goto('/capture?challenge=POSE');
  await visit.account().click();
  expect((await visit.turnOnCamera()).type).toBe('POSE');
});

browserJourney(
  'a person whose session ends during an attempt signs in again and returns to the same page',
  async ({ cloud, visit }) => {
    visit.incidents.expect(/status of 40[01]/);
    await visit.arrive('POSE');
    const first = await visit.turnOnCamera<PoseParams>();
    await visit.showNeutralFace();
    await visit.button('Take picture').click();
    await endSession(visit.page);
    await visit.button('Send picture').click();
    await expect(visit.heading('Please sign in again')).toBeVisible();
    expect((await new StoredAttempts(cloud).read(first.id)).frames, 'frames of somebody who is not signed in').toEqual(
      [],
    );

    await visit.button('Sign in').click();
    await visit.account().click();
    const second = await visit.turnOnCamera<PoseParams>();
    expect(second).toMatchObject({ type: 'POSE', id: expect.not.stringContaining(first.id) });
    await visit.showNeutralFace();
    await visit.camera.play(visit.page, posing(second.params.pose), { mirrored: true });
    await visit.button('Take picture').click();
    await visit.button('Send picture').click();
    await visit.expectVerified();
    await expectStored(cloud, second.id, { challenge: 'POSE', verdict: 'passed', reason: 'passed', frames: 3 });
  },
);

browserJourney('what is not the callback’s address is no answer of the identity provider', async ({ visit }) => {
  await visit.arrive();
  await visit.page.goto('/?code=foreign&state=foreign');
  await expect(visit.button('Sign out')).toBeVisible();
  await expect(visit.button('Start')).toBeEnabled();
  await visit.page.goto('/callback?code=foreign&state=foreign');
  await expect(visit.button('Start')).toBeEnabled();
});

browserJourney('signing out turns the camera off before the identity provider answers', async ({ visit }) => {
  await visit.arrive('POSE');
  await visit.turnOnCamera();
  await visit.page.route(/\/session\/end/, () => undefined);
  // While the page waits to be left, it can only be heard, not asked.
  const off = Promise.withResolvers<void>();
  await visit.page.exposeFunction('cameraIsOff', () => off.resolve());
  await visit.page.evaluate(() => {
    const { virtualCamera, cameraIsOff } = window as typeof window & { cameraIsOff(): void };
    setInterval(() => virtualCamera.devicesOn.length === 0 && cameraIsOff(), 20);
  });
  await visit.button('Sign out').click({ noWaitAfter: true });
  await off.promise;
});

browserJourney('signing out in one tab signs out the others', async ({ visit }) => {
  await visit.arrive();
  const other = await visit.page.context().newPage();
  await other.goto('/');
  await other.getByRole('button', { name: 'Sign in and start' }).click();
  await expect(other.getByRole('button', { name: 'Turn on camera' })).toBeVisible();
  await visit.button('Sign out').click();
  await expect(other.getByRole('button', { name: 'Sign in and start' })).toBeVisible();
});

browserJourney('a browser that stores nothing says so instead of waiting', async ({ visit }) => {
  await visit.page.addInitScript(() => {
    const blocked = () => {
      throw new DOMException('The operation is insecure.', 'SecurityError');
    };
    for (const storage of ['sessionStorage', 'localStorage']) Object.defineProperty(window, storage, { get: blocked });
  });
  await visit.page.goto('/');
  await visit.button('Sign in and start').click();
  await expect(visit.page.getByText('doesn’t let this page store anything')).toBeVisible();
});

browserJourney('a full storage is told', async ({ visit }) => {
  await visit.page.addInitScript(() => {
    Storage.prototype.setItem = () => {
      throw new DOMException('The quota has been exceeded.', 'QuotaExceededError');
    };
  });
  await visit.page.goto('/');
  await visit.button('Sign in and start').click();
  await expect(visit.page.getByText('no storage left')).toBeVisible();
});
