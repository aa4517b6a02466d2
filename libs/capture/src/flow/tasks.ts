import { type Guide, noseGuide, turnGuide } from '@liveness/capture-guidance';
import type { Challenge } from '@liveness/challenge-kernel';
import type { NoseParams } from '@liveness/challenge-nose';
import type { TurnParams } from '@liveness/challenge-turn';
import type { Attempt } from './attempt';

/** How the portal leads through a type of challenge: under live guidance, by the light of the screen, or by pictures that the person takes. */
export type Task =
  | { readonly kind: 'guided'; guide(attempt: Attempt): Guide }
  | { readonly kind: 'light' }
  | { readonly kind: 'pictures' };

/** To bring a challenge of your own into the portal, name its task here and draw its screen in `capture-flow.html`. */
export const tasks: Readonly<Record<string, Task>> = {
  NOSE: {
    kind: 'guided',
    guide: ({ challenge, params, limits, frameCap }) =>
      noseGuide({ challenge: challenge as Challenge<NoseParams>, params: params as NoseParams, limits, frameCap }),
  },
  POSE: { kind: 'pictures' },
  TURN: {
    kind: 'guided',
    guide: ({ challenge, params, limits, frameCap }) =>
      turnGuide({ challenge: challenge as Challenge<TurnParams>, params: params as TurnParams, limits, frameCap }),
  },
  LIGHT: { kind: 'light' },
};
