import { expect } from '@playwright/test';
import { eyesPoses, mouthPoses } from '@liveness/challenge-pose';
import type { Pose } from '@liveness/challenge-pose';
import { filmedFrames, poseFrame } from '@liveness/synthetic-person';
import { apiJourney } from '../../src/api/api-journey';
import { goThrough } from '../../src/api/go-through';
import { expectStored } from '../../src/stored/expect-stored';

const wholePicture = { width: 480, height: 480, scale: 1, dx: 0, dy: 0 } as const;
const poses: readonly Pose[] = eyesPoses.flatMap((eyes) => mouthPoses.map((mouth) => ({ eyes, mouth })));

/** Where a person may look for each way in which the eyes are asked to be: leniently, only the opposite side is wrong. */
const accepted: Readonly<Record<Pose['eyes'], readonly Pose['eyes'][]>> = {
  OPEN: ['OPEN', 'LOOKING_LEFT', 'LOOKING_RIGHT'],
  LOOKING_LEFT: ['OPEN', 'LOOKING_LEFT'],
  LOOKING_RIGHT: ['OPEN', 'LOOKING_RIGHT'],
  CLOSED: ['CLOSED'],
};

for (const asked of poses) {
  apiJourney(`${named(asked)} is passed by that face and by those that the lenient rule lets through, and by no other`, async ({ cloud, person, pose }) => {
    for (const shown of poses) {
      const attempt = await pose.take(({ pose: drawn }) => named(drawn) === named(asked));
      const { success } = await goThrough(person, attempt, filmedFrames([{ capturedAfterMs: 0, scene: { ...wholePicture, frame: poseFrame(shown.eyes, shown.mouth) } }]));

      const reason = expectedReason(asked, shown);
      expect(success, `asked for ${named(asked)}, shown ${named(shown)}`).toBe(reason === 'passed');
      await expectStored(cloud, attempt.id, { challenge: 'POSE', verdict: reason === 'passed' ? 'passed' : 'failed', reason, frames: 1 });
    }
  });
}

/** The checks come in this order, and the first that is not met is the reason. */
function expectedReason(asked: Pose, shown: Pose): string {
  if (!accepted[asked.eyes].includes(shown.eyes)) return 'eyes';
  return asked.mouth === shown.mouth ? 'passed' : 'mouth';
}

function named({ eyes, mouth }: Pose): string {
  return `eyes ${eyes} mouth ${mouth}`;
}
