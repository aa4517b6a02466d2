import { type Guide, noseGuide, turnGuide } from '@liveness/capture-guidance';
import type { Challenge, ChallengeOnPage, CommonLimits } from '@liveness/challenge-kernel';
import { lightOnPage } from '@liveness/challenge-light';
import { nose } from '@liveness/challenge-nose';
import { poseOnPage } from '@liveness/challenge-pose';
import { turn } from '@liveness/challenge-turn';

/** What a guide needs of an attempt, beside the challenge. */
interface GuidedAttempt<Params = unknown> {
  readonly params: Params;
  readonly limits: CommonLimits;
  readonly frameCap: number;
}

/** How the portal leads through a type of challenge: under live guidance, by the light of the screen, or by pictures that the person takes. */
export type Task = { readonly challenge: ChallengeOnPage } & (
  | { readonly kind: 'guided'; guide(attempt: GuidedAttempt): Guide }
  | { readonly kind: 'light' }
  | { readonly kind: 'pictures' }
);

/**
 * To bring a challenge of your own into the portal, name its task here and draw its screen in `capture-flow.html`. Only a guide that asks the challenge's states needs all of
 * it; of others the page loads what it is told.
 */
export const tasks: Readonly<Record<string, Task>> = {
  NOSE: guided(nose, noseGuide),
  POSE: { challenge: poseOnPage, kind: 'pictures' },
  TURN: guided(turn, turnGuide),
  LIGHT: { challenge: lightOnPage, kind: 'light' },
};

type GuideOf<Params> = (task: GuidedAttempt<Params> & { readonly challenge: Challenge<Params> }) => Guide;

function guided<Params>(challenge: Challenge<Params>, guide: GuideOf<Params>): Task {
  return {
    challenge,
    kind: 'guided',
    guide: ({ params, limits, frameCap }) => guide({ challenge, params: params as Params, limits, frameCap }),
  };
}
