import { expect } from '@playwright/test';
import type { Pose, PoseParams } from '@liveness/challenge-pose';
import { browserJourney } from '../../src/portal/browser-journey';
import { tabTo } from '../../src/portal/keyboard';
import { posing } from '../../src/portal/scenes';
import { expectStored } from '../../src/stored/expect-stored';

/** Looking aside also shows whether the picture was mirrored for the person. */
const pose: Pose = { eyes: 'LOOKING_LEFT', mouth: 'SMILE' };

browserJourney('a person who imitates the drawn face is verified', async ({ cloud, visit }) => {
  visit.drawUntil<PoseParams>((params) => same(params.pose, pose));
  await visit.arrive('POSE');
  const { id } = await visit.turnOnCamera();
  await visit.showNeutralFace();
  await expect(visit.instruction).toHaveText('Look to the left. Smile and show your teeth.');
  await visit.camera.play(visit.page, posing(pose), { mirrored: true });
  await visit.button('Take picture').click();
  await expect(visit.heading('Same expression?')).toBeVisible();
  await visit.expectCameraOff();
  await visit.button('Send picture').click();

  await visit.expectVerified();
  await expectStored(cloud, id, { challenge: 'POSE', verdict: 'passed', reason: 'passed', frames: 3 });
});

browserJourney('a person can retake a picture, and only the last one is sent', async ({ cloud, visit }) => {
  visit.drawUntil<PoseParams>(({ pose }) => same(pose, { eyes: 'OPEN', mouth: 'SMILE' }));
  await visit.arrive('POSE');
  const { id } = await visit.turnOnCamera();
  await visit.showNeutralFace();
  await visit.button('Take picture').click();
  await visit.button('Retake').click();
  await expect(visit.button('Take picture')).toBeVisible();
  await visit.camera.play(visit.page, posing({ eyes: 'OPEN', mouth: 'SMILE' }), { mirrored: true });
  await visit.button('Take picture').click();
  await visit.button('Send picture').click();

  await visit.expectVerified();
  await expectStored(cloud, id, { challenge: 'POSE', verdict: 'passed', reason: 'passed', frames: 3 });
});

browserJourney('a person who uses only a keyboard is verified', async ({ cloud, visit }) => {
  const { page } = visit;
  await page.goto('/');
  await tabTo(page.getByLabel('Surprise me'));
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await expect(page.getByLabel('Copy the face')).toBeChecked();
  await tabTo(visit.button('Sign in and start'));
  await page.keyboard.press('Enter');
  await tabTo(visit.account());
  await page.keyboard.press('Enter');
  await tabTo(visit.button('Turn on camera'));
  visit.drawUntil<PoseParams>(({ pose }) => same(pose, { eyes: 'CLOSED', mouth: 'SMILE' }));
  const { id } = await visit.attemptAfter(() => page.keyboard.press('Enter'));
  await expect(visit.instruction).toHaveText(/relax your face/);
  await tabTo(visit.button('Take picture'));
  await page.keyboard.press('Enter');
  await expect(visit.instruction).not.toHaveText(/relax your face/);
  await visit.camera.play(page, posing({ eyes: 'CLOSED', mouth: 'SMILE' }), { mirrored: true });
  await tabTo(visit.button('Take picture'));
  await page.keyboard.press('Enter');
  await tabTo(visit.button('Send picture'));
  await page.keyboard.press('Enter');

  await visit.expectVerified();
  await expectStored(cloud, id, { challenge: 'POSE', verdict: 'passed', reason: 'passed', frames: 3 });
});

browserJourney('a person who shows another pose fails, and may try again', async ({ cloud, visit }) => {
  visit.drawUntil<PoseParams>(({ pose }) => pose.eyes === 'CLOSED');
  await visit.arrive('POSE');
  const { id } = await visit.turnOnCamera();
  await visit.showNeutralFace();
  await visit.button('Take picture').click();
  await visit.button('Send picture').click();
  await visit.expectNotVerified();
  await expectStored(cloud, id, { challenge: 'POSE', verdict: 'failed', reason: 'eyes', frames: 3 });

  const second = await visit.attemptAfter(() => visit.button('Try again').click());
  expect(second.id).not.toBe(id);
  await expect(visit.button('Take picture')).toBeVisible();
});

function same(one: Pose, other: Pose): boolean {
  return one.eyes === other.eyes && one.mouth === other.mouth;
}
