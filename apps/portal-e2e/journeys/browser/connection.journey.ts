import { expect } from '@playwright/test';
import type { NoseParams } from '@liveness/challenge-nose';
import { noseJourney } from '@liveness/synthetic-person';
import { browserJourney } from '../../src/portal/browser-journey';
import { expectStored } from '../../src/stored/expect-stored';

const isUpload = (request: { url(): string }) => request.url().endsWith('/frame');

browserJourney('a connection that is lost in mid-upload and comes back loses no frame', async ({ cloud, context, visit }) => {
  visit.incidents.expect(/ERR_INTERNET_DISCONNECTED/);
  const acceptedTimes = new Set<string>();
  visit.page.on('request', (request) => isUpload(request) && acceptedTimes.add(request.headers()['x-frame-timestamp'] ?? ''));
  await visit.arrive('NOSE');
  const { id, params } = await visit.turnOnCamera<NoseParams>();
  await visit.page.waitForResponse(isUpload);

  await context.setOffline(true);
  await visit.camera.play(visit.page, noseJourney(params));
  await expect(visit.page.getByRole('status').filter({ hasText: 'Connection lost' })).toBeVisible();
  await expect(visit.heading('Checking …')).toBeVisible();
  await visit.expectCameraOff();
  await context.setOffline(false);

  await visit.expectVerified();
  const { frames } = await expectStored(cloud, id, { challenge: 'NOSE', verdict: 'passed', reason: 'passed', frames: acceptedTimes.size });
  expect(frames.map(({ capturedAt }) => String(capturedAt)).sort()).toEqual([...acceptedTimes].sort());
});

browserJourney('an answer that gets lost on its way back makes no second frame', async ({ cloud, visit }) => {
  visit.incidents.expect(/ERR_FAILED/);
  let lost = 0;
  await visit.page.route('**/frame', async (route) => {
    if (lost >= 2) return route.continue();
    lost += 1;
    await route.fetch();
    return route.abort();
  });
  await visit.arrive('NOSE');
  const { id, params } = await visit.turnOnCamera<NoseParams>();
  await expect(visit.instruction).toHaveText(/^Nose to the mark/);
  await visit.camera.play(visit.page, noseJourney(params));

  await visit.expectVerified();
  expect(lost).toBe(2);
  const { frames } = await expectStored(cloud, id, { challenge: 'NOSE', verdict: 'passed', reason: 'passed' });
  expect(new Set(frames.map(({ digest }) => digest)).size).toBe(frames.length);
});
