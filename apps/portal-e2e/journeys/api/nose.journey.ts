import { expect } from '@playwright/test';
import type { NoseParams } from '@liveness/challenge-nose';
import { filmedFrames, noseJourney } from '@liveness/synthetic-person';
import type { NoseBehaviour } from '@liveness/synthetic-person';
import { apiJourney } from '../../src/api/api-journey';
import { goThrough } from '../../src/api/go-through';
import { expectStored } from '../../src/stored/expect-stored';

type Quadrant = `${'upper' | 'lower'} ${'left' | 'right'}`;

// The specs of the face analyser try the other two, and these two under other presets.
for (const quadrant of ['upper left', 'lower right'] as const satisfies readonly Quadrant[]) {
  apiJourney(
    `a person who brings the nose to a mark at the ${quadrant} is verified`,
    async ({ cloud, person, nose }) => {
      const attempt = await nose.take((params) => quadrantOf(params) === quadrant);
      const frames = filmedFrames(noseJourney(attempt.params));
      const { success } = await goThrough(person, attempt, frames);

      expect(success).toBe(true);
      const { decision } = await expectStored(cloud, attempt.id, {
        challenge: 'NOSE',
        verdict: 'passed',
        reason: 'passed',
        frames: frames.length,
      });
      expect(decision?.trace.slice(0, 3).map(({ frame, state }) => `${frame} ${state}`)).toEqual([
        '0 face',
        '0 area',
        '0 nose',
      ]);
      expect(decision?.trace.at(-1)).toMatchObject({ answer: 'pass' });
    },
  );
}

/** Behaviours that fail, with the reason. When the frames run out, that is the reason. */
const problem: readonly (readonly [NoseBehaviour, reason: string, stateReached: string])[] = [
  ['motionless', 'exhausted', 'nose'],
  ['turns-away', 'invalid_rotation', 'nose'],
  ['moved-photo', 'head_not_turned', 'nose'],
  ['two-people', 'exhausted', 'face'],
  ['empty-room', 'exhausted', 'face'],
];

for (const [behaviour, reason, stateReached] of problem) {
  apiJourney(`${behaviour} fails with the reason ${reason}`, async ({ cloud, person, nose }) => {
    const attempt = await nose.take();
    const frames = filmedFrames(noseJourney(attempt.params, behaviour));
    const { success } = await goThrough(person, attempt, frames);

    expect(success).toBe(false);
    const { decision } = await expectStored(cloud, attempt.id, {
      challenge: 'NOSE',
      verdict: 'failed',
      reason,
      frames: frames.length,
    });
    expect(decision?.state).toBe(stateReached);
  });
}

function quadrantOf({ imageWidth, imageHeight, noseLeft, noseTop }: NoseParams): Quadrant {
  return `${noseTop < imageHeight / 2 ? 'upper' : 'lower'} ${noseLeft < imageWidth / 2 ? 'left' : 'right'}`;
}
