import { expect } from '@playwright/test';
import type { Page } from '@playwright/test';
import type { NoseParams } from '@liveness/challenge-nose';
import { frameHeaders } from '@liveness/contract';
import { noseJourney } from '@liveness/synthetic-person';
import { browserJourney } from '../../src/portal/browser-journey';
import { Backend } from '../../src/stored/backend';
import { expectStored } from '../../src/stored/expect-stored';
import type { StoredFrame } from '../../src/stored/stored-attempts';

const isUpload = (request: { url(): string }) => request.url().endsWith('/frame');

browserJourney(
  'no frame is lost when the connection breaks during an upload and comes back',
  async ({ cloud, context, visit }) => {
    visit.incidents.expect(/ERR_INTERNET_DISCONNECTED/);
    const captured = captureTimesOf(visit.page);
    await visit.arrive('NOSE');
    const firstUpload = visit.page.waitForResponse(isUpload);
    const { id, params } = await visit.turnOnCamera<NoseParams>();
    await firstUpload;

    await context.setOffline(true);
    await visit.camera.play(visit.page, noseJourney(params));
    await expect(visit.page.getByRole('status').filter({ hasText: 'Connection lost' })).toBeVisible();
    await expect(visit.heading('Checking …')).toBeVisible();
    await visit.expectCameraOff();
    await context.setOffline(false);

    await visit.expectVerified();
    const { frames } = await expectStored(cloud, id, { challenge: 'NOSE', verdict: 'passed', reason: 'passed' });
    expectCaptured(frames, captured);
  },
);

browserJourney('lost responses do not cause duplicate frames', async ({ cloud, visit }) => {
  visit.incidents.expect(/ERR_FAILED/);
  const captured = captureTimesOf(visit.page);
  let lost = 0;
  await visit.page.route('**/frame', async (route) => {
    if (lost >= 2) return route.continue();
    lost += 1;
    await route.fetch();
    return route.abort();
  });
  await visit.arrive('NOSE');
  const { id, params } = await visit.turnOnCamera<NoseParams>();
  await expect(visit.instruction).toHaveText(/^Turn your nose/);
  await visit.camera.play(visit.page, noseJourney(params));

  await visit.expectVerified();
  expect(lost).toBe(2);
  const { frames } = await expectStored(cloud, id, { challenge: 'NOSE', verdict: 'passed', reason: 'passed' });
  expectCaptured(frames, captured);
});

browserJourney(
  'a person who leaves while the service is busy, before a frame was accepted, has used no attempt',
  async ({ cloud, visit }) => {
    visit.incidents.expect(/status of 503/);
    const busy = { type: 'about:blank', title: 'Unavailable', status: 503, code: 'unavailable', requestId: 'busy' };
    await visit.page.route('**/frame', (route) => route.fulfill({ status: 503, json: busy }));
    await visit.arrive('NOSE');
    const { id } = await visit.turnOnCamera<NoseParams>();
    await expect(visit.page.getByRole('status').filter({ hasText: 'Our service is busy' })).toBeVisible();

    await visit.page.goto('about:blank');
    await expect
      .poll(async () => (await new Backend(cloud).attempt(id)).status, { message: 'the call outlives its page' })
      .toBe('expired');
  },
);

/** Returns the capture times of the frames that the portal uploads. A frame that is sent again has one capture time. */
function captureTimesOf(page: Page): ReadonlySet<number> {
  const times = new Set<number>();
  page.on('request', (request) => isUpload(request) && times.add(Number(request.headers()[frameHeaders.timestamp])));
  return times;
}

function expectCaptured(frames: readonly StoredFrame[], captured: ReadonlySet<number>): void {
  expect(frames.map(({ capturedAt }) => capturedAt).sort(), 'frames stored, by their capture times').toEqual(
    [...captured].sort(),
  );
}
