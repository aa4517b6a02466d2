import { expect } from '@playwright/test';
import type { PoseParams } from '@liveness/challenge-pose';
import type { Signal } from '@liveness/domain';
import type { Cloud } from '../../src/cloud/shared-cloud';
import { browserJourney } from '../../src/portal/browser-journey';
import { posing } from '../../src/portal/scenes';
import type { Visit } from '../../src/portal/visit';
import { expectStored } from '../../src/stored/expect-stored';

const pose = { eyes: 'OPEN', mouth: 'SMILE' } as const;

/** Imitates the drawn face, and returns the codes of the signals that are stored with the attempt. */
async function signalsOfPerson({
  cloud,
  visit,
}: {
  readonly cloud: Cloud;
  readonly visit: Visit;
}): Promise<readonly string[]> {
  visit.drawUntil<PoseParams>((params) => params.pose.eyes === pose.eyes && params.pose.mouth === pose.mouth);
  await visit.arrive('POSE');
  const { id } = await visit.turnOnCamera();
  await visit.showNeutralFace();
  await visit.camera.play(visit.page, posing(pose), { mirrored: true });
  await visit.button('Take picture').click();
  await visit.button('Send picture').click();
  await visit.expectVerified();
  const { attempt } = await expectStored(cloud, id, { challenge: 'POSE', verdict: 'passed', reason: 'passed' });
  return ((attempt['signals'] ?? []) as readonly Signal[]).map(({ code }) => code);
}

browserJourney('a camera with sensor noise and an ordinary name causes no signals', async ({ cloud, visit }) => {
  const signals = await signalsOfPerson({ cloud, visit });
  for (const code of ['virtual-camera', 'no-sensor-noise', 'camera-size-mismatch']) expect(signals).not.toContain(code);
});

browserJourney.describe('a virtual camera', () => {
  browserJourney.use({
    cameraModel: { devices: [{ deviceId: 'front', label: 'OBS Virtual Camera', facingMode: 'user' }] },
  });

  browserJourney('is recorded with the attempt, and fails nobody', async ({ cloud, visit }) => {
    expect(await signalsOfPerson({ cloud, visit })).toContain('virtual-camera');
  });
});
