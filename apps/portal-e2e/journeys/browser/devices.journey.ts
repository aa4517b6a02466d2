import { expect } from '@playwright/test';
import type { Page } from '@playwright/test';
import { browserJourney } from '../../src/portal/browser-journey';
import { pretendToBe } from '../../src/portal/pretend';
import type { Visit } from '../../src/portal/visit';

const minutes = 60_000;

browserJourney('without WebAssembly the page says so, and trying again costs no attempt', async ({ visit }) => {
  const without = 'Reflect.deleteProperty(globalThis, "WebAssembly");';
  await visit.page.addInitScript({ content: without });
  await visit.page.route('**/detector.worker.js', async (route) => {
    const response = await route.fetch();
    return route.fulfill({ response, body: `${without}\n${await response.text()}` });
  });
  await visit.arrive('NOSE');
  await visit.button('Turn on camera').click();
  for (let times = 1; times <= 6; times += 1) {
    await expect.poll(() => visit.camera.timesOpened(visit.page)).toBe(times);
    await expect.poll(() => visit.camera.devicesOn(visit.page)).toEqual([]);
    await expect(visit.heading('Your browser blocks a part of the check')).toBeVisible();
    await visit.button('Try again').click();
  }
  expect(visit.attemptsStarted).toBe(0);
});

browserJourney(
  'a model that is missing costs no attempt, and the check goes on once it is there',
  async ({ visit }) => {
    visit.incidents.expect(/status of 404/);
    const model = /\/detector\/.*\.bin/;
    await visit.page.context().route(model, (route) => route.fulfill({ status: 404 }));
    await visit.arrive('NOSE');
    await visit.button('Turn on camera').click();
    await expect(visit.heading('The check couldn’t be loaded')).toBeVisible();
    await visit.expectCameraOff();
    expect(visit.attemptsStarted).toBe(0);

    await visit.page.context().unroute(model);
    await visit.attemptAfter(() => visit.button('Try again').click());
    await expect(visit.instruction).toHaveText(/^Turn your nose/);
  },
);

browserJourney('a detector that never answers is given up after twenty seconds', async ({ visit }) => {
  await visit.page.clock.install();
  await visit.page.addInitScript(() => {
    // A worker that was loaded, and does nothing.
    Object.assign(globalThis, {
      Worker: class extends EventTarget {
        postMessage(): void {}
        terminate(): void {}
      },
    });
  });
  await visit.arrive('NOSE');
  await visit.button('Turn on camera').click();
  await expect.poll(() => visit.camera.devicesOn(visit.page)).toEqual(['front']);
  await visit.page.clock.fastForward(20_000);
  await expect(visit.heading('The check couldn’t be loaded')).toBeVisible();
  await visit.expectCameraOff();
  expect(visit.attemptsStarted).toBe(0);
});

browserJourney('a covered camera costs no attempt, and the check goes on when it is uncovered', async ({ visit }) => {
  await visit.arrive('POSE');
  await visit.camera.cover(visit.page, true);
  await visit.button('Turn on camera').click();
  const told = visit.page.getByText('Your camera shows nothing');
  await expect(told).toBeVisible();
  expect(visit.attemptsStarted).toBe(0);
  await visit.attemptAfter(() => visit.camera.cover(visit.page, false));
  await expect(visit.button('Take picture')).toBeEnabled();
  await expect(told).toBeHidden();

  await visit.camera.cover(visit.page, true);
  await expect(told).toBeVisible();
  await expect(visit.button('Take picture')).toBeDisabled();
  expect(visit.attemptsStarted).toBe(1);
});

browserJourney('a browser inside another app is told to be left, with the address to copy', async ({ visit }) => {
  await visit.arrive('NOSE');
  await pretendToBe(visit.page, 'iPhone');
  await visit.page.evaluate(() => Object.defineProperty(Navigator.prototype, 'mediaDevices', { get: () => undefined }));
  await visit.button('Turn on camera').click();
  await expect(visit.heading('This browser has no camera')).toBeVisible();
  await expect(visit.page.getByText('open it in Safari')).toBeVisible();
  await expect(visit.page.getByLabel('Address of this page')).toHaveValue(visit.page.url());
  expect(visit.attemptsStarted).toBe(0);
});

browserJourney('a question for the camera that nobody answers has a way out', async ({ visit }) => {
  await visit.page.clock.install();
  await visit.arrive('NOSE');
  visit.camera.condition = 'unanswered';
  await visit.button('Turn on camera').click();
  await expect(visit.heading('Please allow camera access')).toBeVisible();
  await visit.page.clock.fastForward(15_000);
  await visit.button('Reload page').click();
  await expect(visit.heading('Turn on your camera')).toBeVisible();
});

browserJourney('a camera that is allowed while the page is hidden stays off', async ({ visit }) => {
  await visit.arrive('NOSE');
  visit.camera.condition = 'unanswered';
  await visit.button('Turn on camera').click();
  await expect(visit.heading('Please allow camera access')).toBeVisible();
  await hide(visit.page);
  visit.camera.condition = 'ready';
  await expect.poll(() => visit.camera.timesOpened(visit.page)).toBe(1);
  await expect(visit.heading('You left the page')).toBeVisible();
  await visit.expectCameraOff();
  expect(visit.attemptsStarted).toBe(0);
});

browserJourney('pictures that the browser can’t encode are encoded another way', async ({ visit }) => {
  await visit.arrive('POSE');
  await visit.page.evaluate(() => {
    HTMLCanvasElement.prototype.toBlob = (done) => done(null);
    OffscreenCanvas.prototype.convertToBlob = () => Promise.reject(new DOMException('refused', 'EncodingError'));
  });
  await visit.turnOnCamera();
  await visit.showNeutralFace();
});

browserJourney('a chosen camera that is gone is replaced by the one that is there', async ({ visit }) => {
  await visit.arrive('POSE');
  await visit.turnOnCamera();
  await choose(visit, 'Back camera');
  await expect.poll(() => visit.camera.devicesOn(visit.page)).toEqual(['back']);
  visit.camera.remove('back');
  await visit.camera.unplug(visit.page);
  await visit.attemptAfter(() => visit.button('Try again').click());
  expect(await visit.camera.devicesOn(visit.page)).toEqual(['front']);
});

for (const offMs of [10 * minutes, -10 * minutes]) {
  const off = offMs > 0 ? 'ahead' : 'behind';
  browserJourney(`a device whose clock is ten minutes ${off} signs in and starts`, async ({ visit }) => {
    await visit.page.clock.install({ time: Date.now() + offMs });
    await visit.arrive('NOSE');
    await visit.turnOnCamera();
    await expect(visit.instruction).toHaveText(/^Turn your nose/);
  });
}

async function hide(page: Page): Promise<void> {
  await page.evaluate(() => {
    Object.defineProperty(document, 'visibilityState', { get: () => 'hidden' });
    Object.defineProperty(document, 'hidden', { get: () => true });
    document.dispatchEvent(new Event('visibilitychange'));
  });
}

async function choose(visit: Visit, camera: string): Promise<void> {
  await visit.button('Other camera').click();
  await visit.page.getByRole('combobox', { name: 'Camera' }).selectOption(camera);
}
