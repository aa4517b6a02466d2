import { expect } from '@playwright/test';
import { eyesPoses, mouthPoses } from '@liveness/challenge-pose';
import type { Pose } from '@liveness/challenge-pose';
import { filmedFrames, poseFrame } from '@liveness/synthetic-person';
import type { JourneyStep } from '@liveness/synthetic-person';
import { apiJourney } from '../../src/api/api-journey';
import { goThrough } from '../../src/api/go-through';
import { expectStored } from '../../src/stored/expect-stored';

const wholePicture = { width: 480, height: 480, scale: 1, dx: 0, dy: 0 } as const;
const poses: readonly Pose[] = eyesPoses.flatMap((eyes) => mouthPoses.map((mouth) => ({ eyes, mouth })));

/** Two for the whole way from upload to verdict. The specs of the face analyser try every pose against every other. */
const askedFor: readonly Pose[] = [
  { eyes: 'CLOSED', mouth: 'SMILE' },
  { eyes: 'LOOKING_LEFT', mouth: 'CLOSED' },
];

const atRest: Pose = { eyes: 'OPEN', mouth: 'CLOSED' };

/** Where a person may look for each pose of the eyes: open eyes may look anywhere. */
const accepted: Readonly<Record<Pose['eyes'], readonly Pose['eyes'][]>> = {
  OPEN: ['OPEN', 'LOOKING_LEFT', 'LOOKING_RIGHT'],
  LOOKING_LEFT: ['LOOKING_LEFT'],
  LOOKING_RIGHT: ['LOOKING_RIGHT'],
  CLOSED: ['CLOSED'],
};

for (const asked of askedFor) {
  apiJourney(
    `${named(asked)} is passed by that face after one at rest, and by none with other eyes or another mouth`,
    async ({ cloud, person, pose }) => {
      for (const shown of poses.filter(({ eyes, mouth }) => mouth === asked.mouth || eyes === asked.eyes)) {
        const attempt = await pose.take(({ pose: drawn }) => named(drawn) === named(asked));
        const { success } = await goThrough(person, attempt, filmedFrames([atRest, shown, shown].map(seenAfter)));

        const reason = expectedReason(asked, shown);
        expect(success, `asked for ${named(asked)}, shown ${named(shown)}`).toBe(reason === 'passed');
        await expectStored(cloud, attempt.id, {
          challenge: 'POSE',
          verdict: reason === 'passed' ? 'passed' : 'failed',
          reason,
          frames: 3,
        });
      }
    },
  );
}

function seenAfter({ eyes, mouth }: Pose, index: number): JourneyStep {
  return { capturedAfterMs: index * 400, scene: { ...wholePicture, frame: poseFrame(eyes, mouth) } };
}

/** Returns the first check that is not met, in the order of the checks. */
function expectedReason(asked: Pose, shown: Pose): string {
  if (!accepted[asked.eyes].includes(shown.eyes)) return 'eyes';
  return asked.mouth === shown.mouth ? 'passed' : 'mouth';
}

function named({ eyes, mouth }: Pose): string {
  return `eyes ${eyes} mouth ${mouth}`;
}
