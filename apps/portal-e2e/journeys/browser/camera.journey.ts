import { expect } from '@playwright/test';
import type { CameraCondition } from '@liveness/virtual-camera';
import { browserJourney } from '../../src/portal/browser-journey';

const troubles: readonly (readonly [CameraCondition, heading: string])[] = [
  ['refused', 'The camera is blocked'],
  ['absent', 'No camera found'],
  ['in-use', 'The camera is busy'],
];

for (const [condition, heading] of troubles) {
  browserJourney(`a camera that is ${condition}: the person is told what to do, and goes on once it is done`, async ({ visit }) => {
    await visit.arrive('NOSE');
    visit.camera.condition = condition;
    await visit.button('Turn on camera').click();
    await expect(visit.heading(heading)).toBeVisible();

    visit.camera.condition = 'ready';
    await visit.attemptAfter(() => visit.button('Try again').click());
    await expect(visit.instruction).toHaveText(/^Nose to the mark/);
    expect(await visit.camera.devicesOn(visit.page)).toEqual(['front']);
  });
}

browserJourney('a camera that is unplugged in the middle is noticed, and a new start leads on', async ({ visit }) => {
  await visit.arrive('POSE');
  const first = await visit.turnOnCamera();
  await expect(visit.button('Take picture')).toBeVisible();
  await visit.camera.unplug(visit.page);
  await expect(visit.heading('The camera went off')).toBeVisible();

  const second = await visit.attemptAfter(() => visit.button('Try again').click());
  expect(second.id).not.toBe(first.id);
  await expect(visit.button('Take picture')).toBeVisible();
});

browserJourney('the camera that faces the person is taken first, and another one can be chosen', async ({ visit }) => {
  await visit.arrive('POSE');
  await visit.turnOnCamera();
  const picker = visit.page.getByRole('combobox', { name: 'Camera' });
  await expect(picker).toHaveValue('front');
  await picker.selectOption('Back camera');
  await expect.poll(() => visit.camera.devicesOn(visit.page)).toEqual(['back']);
  await expect(visit.button('Take picture')).toBeVisible();
});

browserJourney('leaving turns the camera off', async ({ visit }) => {
  await visit.arrive('NOSE');
  await visit.turnOnCamera();
  await expect(visit.instruction).toHaveText(/^Nose to the mark/);
  await visit.page.getByRole('link', { name: 'Cancel' }).click();
  await expect(visit.button('Begin')).toBeVisible();
  await visit.expectCameraOff();
});
