import { expect } from '@playwright/test';
import type { CameraCondition } from '@liveness/virtual-camera';
import type { Cloud } from '../../src/cloud/shared-cloud';
import { browserJourney } from '../../src/portal/browser-journey';
import { pretendToBe } from '../../src/portal/pretend';
import { Backend } from '../../src/stored/backend';
import { StoredAttempts } from '../../src/stored/stored-attempts';

browserJourney(
  'a camera that can’t be used: the person is told what to do on their phone, and goes on once it is done',
  async ({ visit }) => {
    const tried = async (condition: CameraCondition, button = 'Try again') => {
      visit.camera.condition = condition;
      await visit.button(button).click();
    };
    await visit.arrive('NOSE');
    await pretendToBe(visit.page, 'iPhone');
    await tried('denied', 'Turn on camera');
    await expect(visit.heading('Camera access is blocked')).toBeVisible();
    await expect(visit.page.getByText('Settings › Apps › Safari')).toBeVisible();
    await tried('in-use');
    await expect(visit.heading('The camera is in use')).toBeVisible();
    await tried('absent');
    await expect(visit.heading('No camera found')).toBeVisible();
    expect(visit.attemptsStarted, 'attempts without a camera').toBe(0);

    await visit.attemptAfter(() => tried('ready'));
    await expect(visit.instruction).toHaveText(/^Turn your nose/);
    expect(await visit.camera.devicesOn(visit.page)).toEqual(['front']);
  },
);

browserJourney('an unplugged camera is noticed, and the person can start again', async ({ cloud, visit }) => {
  await visit.arrive('POSE');
  const first = await visit.turnOnCamera();
  await expect(visit.button('Take picture')).toBeVisible();
  await visit.camera.unplug(visit.page);
  await expect(visit.heading('The camera was disconnected')).toBeVisible();
  await expectGivenBack(cloud, first.id);

  const second = await visit.attemptAfter(() => visit.button('Try again').click());
  expect(second.id).not.toBe(first.id);
  await expect(visit.button('Take picture')).toBeVisible();
});

browserJourney('the front camera is used first, and another one can be chosen', async ({ visit }) => {
  await visit.arrive('POSE');
  await visit.turnOnCamera();
  await visit.button('Other camera').click();
  const picker = visit.page.getByRole('combobox', { name: 'Camera' });
  await expect(picker).toHaveValue('front');
  await picker.selectOption('Back camera');
  await expect.poll(() => visit.camera.devicesOn(visit.page)).toEqual(['back']);
  await expect(visit.button('Take picture')).toBeVisible();
});

browserJourney('leaving the page turns the camera off and sends nothing', async ({ cloud, visit }) => {
  await visit.arrive('POSE');
  const { id } = await visit.turnOnCamera();
  await expect(visit.button('Take picture')).toBeVisible();
  await visit.button('Cancel').click();
  await expect(visit.button('Start')).toBeVisible();
  await visit.expectCameraOff();
  await expectGivenBack(cloud, id);
});

/** Nothing of it was seen, so it counts nowhere. The page does not wait for that. */
async function expectGivenBack(cloud: Cloud, id: string): Promise<void> {
  const backend = new Backend(cloud);
  await expect.poll(() => backend.attempt(id)).toMatchObject({ status: 'expired', frames: 0 });
  expect(await new StoredAttempts(cloud).read(id)).toMatchObject({ frames: [], objectKeys: [] });
}
