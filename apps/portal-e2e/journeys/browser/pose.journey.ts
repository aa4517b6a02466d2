import { expect } from '@playwright/test';
import type { Pose, PoseParams } from '@liveness/challenge-pose';
import type { Signal } from '@liveness/domain';
import { browserJourney } from '../../src/portal/browser-journey';
import { tabTo } from '../../src/portal/keyboard';
import { posing } from '../../src/portal/scenes';
import { expectStored } from '../../src/stored/expect-stored';
import type { StoredAttempt } from '../../src/stored/stored-attempts';

/** Looking aside also shows whether the picture was mirrored for the person. */
const pose: Pose = { eyes: 'LOOKING_LEFT', mouth: 'SMILE' };

browserJourney(
  'a person who imitates the drawn face is verified, after a picture that is not sent',
  async ({ cloud, visit }) => {
    visit.drawUntil<PoseParams>((params) => same(params.pose, pose));
    await visit.arrive('POSE');
    const { id } = await visit.turnOnCamera();
    await visit.showNeutralFace();
    await expect(visit.instruction).toHaveText('Look to the left. Smile and show your teeth.');
    await visit.button('Take picture').click();
    await expect(visit.heading('Same expression?')).toBeVisible();
    await visit.expectCameraOff();
    await visit.button('Retake').click();
    await expect(visit.button('Take picture')).toBeVisible();
    await visit.camera.play(visit.page, posing(pose), { mirrored: true });
    await visit.button('Take picture').click();
    await visit.button('Send picture').click();

    await visit.expectVerified();
    const stored = await expectStored(cloud, id, { challenge: 'POSE', verdict: 'passed', reason: 'passed', frames: 3 });
    // The camera has a sensor's noise and an ordinary name.
    const signals = signalCodes(stored);
    for (const code of ['virtual-camera', 'no-sensor-noise', 'camera-size-mismatch'])
      expect(signals).not.toContain(code);
  },
);

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

browserJourney.describe('a virtual camera', () => {
  browserJourney.use({
    cameraModel: { devices: [{ deviceId: 'front', label: 'OBS Virtual Camera', facingMode: 'user' }] },
  });

  browserJourney('is recorded with the attempt, and fails nobody', async ({ cloud, visit }) => {
    const smile: Pose = { eyes: 'OPEN', mouth: 'SMILE' };
    visit.drawUntil<PoseParams>((params) => same(params.pose, smile));
    await visit.arrive('POSE');
    const { id } = await visit.turnOnCamera();
    await visit.showNeutralFace();
    await visit.camera.play(visit.page, posing(smile), { mirrored: true });
    await visit.button('Take picture').click();
    await visit.button('Send picture').click();
    await visit.expectVerified();
    const stored = await expectStored(cloud, id, { challenge: 'POSE', verdict: 'passed', reason: 'passed' });
    expect(signalCodes(stored)).toContain('virtual-camera');
  });
});

/** Returns the codes of the signals that are stored with an attempt. */
function signalCodes({ attempt }: StoredAttempt): readonly string[] {
  return ((attempt['signals'] ?? []) as readonly Signal[]).map(({ code }) => code);
}

function same(one: Pose, other: Pose): boolean {
  return one.eyes === other.eyes && one.mouth === other.mouth;
}
