import { expect } from '@playwright/test';
import type { NoseParams } from '@liveness/challenge-nose';
import { noseJourney } from '@liveness/synthetic-person';
import { browserJourney } from '../../src/portal/browser-journey';
import { expectStored } from '../../src/stored/expect-stored';

browserJourney('a person who turns the nose to a target on the right is verified', async ({ cloud, visit }) => {
  visit.drawUntil<NoseParams>(({ noseLeft, imageWidth }) => noseLeft > imageWidth / 2);
  await visit.arrive('NOSE');
  const { id, params } = await visit.turnOnCamera<NoseParams>();
  // The target is drawn where the camera sees it; the person sees it mirrored on the screen.
  await expect(visit.instruction).toHaveText('Turn your nose to the orange dot on your left');
  await visit.camera.play(visit.page, noseJourney(params));

  await visit.expectVerified();
  const { decision } = await expectStored(cloud, id, { challenge: 'NOSE', verdict: 'passed', reason: 'passed' });
  expect(decision?.trace.at(-1)).toMatchObject({ answer: 'pass' });
});

browserJourney.describe('on a phone held upright', () => {
  browserJourney.use({ cameraModel: { width: 720, height: 1280 }, viewport: { width: 390, height: 780 } });

  browserJourney('a person who turns the nose to a target on the left is verified', async ({ cloud, visit }) => {
    visit.drawUntil<NoseParams>(({ noseLeft, imageWidth }) => noseLeft < imageWidth / 2);
    await visit.arrive('NOSE');
    const { id, params } = await visit.turnOnCamera<NoseParams>();
    await expect(visit.instruction).toHaveText('Turn your nose to the orange dot on your right');
    await visit.camera.play(visit.page, noseJourney(params));
    await visit.expectVerified();
    await expectStored(cloud, id, { challenge: 'NOSE', verdict: 'passed', reason: 'passed' });
  });
});
