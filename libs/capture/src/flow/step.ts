import type { Box } from '@liveness/domain';
import type { WhyNot } from '../outcomes/why-not';
import type { CameraTrouble } from '../ports/camera';
import type { Picture } from '../pose/pose-plan';

/**
 * Where the person is in the capture flow. One step is one screen.
 *
 *     permission → opening-camera → preparing → guided ───────────────┐
 *                        │              ├─────→ glowing ──────────────┤
 *                        │              └─────→ posing ⇄ comparing ───┤
 *                        ▼                                            ▼
 *                  camera-trouble                                 verifying → verified | not-verified
 *                                                                  ⇅
 *                                                               looking
 *
 * From wherever an attempt is under way one may also come to: expired, interrupted, superseded, over,
 * too-many-attempts, nothing-else, signed-out, went-wrong.
 */
export type Step =
  | { readonly name: 'permission' }
  | { readonly name: 'opening-camera' }
  | { readonly name: 'camera-trouble'; readonly trouble: CameraTrouble }
  | { readonly name: 'preparing' }
  | { readonly name: 'guided' }
  /** A task of colours, from its announcement on. */
  | { readonly name: 'glowing' }
  | { readonly name: 'posing' }
  /** `face`: where the face is in the picture, if the browser knows. */
  | { readonly name: 'comparing'; readonly picture: Picture; readonly face?: Box }
  | { readonly name: 'verifying' }
  /** The attempt passes, and one more straight look is wanted. */
  | { readonly name: 'looking' }
  | { readonly name: 'verified' }
  /** `because`: what the browser itself saw, if that says anything. `unjudged`: the API's code of why it could not be judged. */
  | { readonly name: 'not-verified'; readonly because?: WhyNot; readonly unjudged?: string }
  | { readonly name: 'expired' }
  | { readonly name: 'interrupted' }
  /** The person went on elsewhere: another attempt at the same check has begun. */
  | { readonly name: 'superseded' }
  /** The check that the attempts belong to has ended: there is nothing more to do here. */
  | { readonly name: 'over' }
  | { readonly name: 'too-many-attempts'; readonly because: 'open' | 'paused'; readonly retryAfterMs: number }
  | { readonly name: 'signed-out' }
  /** Everything that is offered is something that the person does not want. */
  | { readonly name: 'nothing-else' }
  | { readonly name: 'went-wrong'; readonly problem: Problem; readonly requestId?: string };

/**
 * What went wrong where the person is not to blame: no connection, a service that is busy, one of them slow, no detector, a browser without WebAssembly, one that encodes no picture or shows other
 * colours than it is told, a challenge that this portal does not know, anything else.
 */
export type Problem =
  'offline' | 'busy' | 'slow' | 'detector' | 'webassembly' | 'encoding' | 'colours' | 'challenge' | 'service';

export type StepName = Step['name'];

/** The steps in which the camera is needed. In all others it is off. */
const cameraSteps: ReadonlySet<StepName> = new Set<StepName>([
  'opening-camera',
  'preparing',
  'guided',
  'glowing',
  'posing',
  'looking',
]);

export function needsCamera({ name }: Step): boolean {
  return cameraSteps.has(name);
}

/** The steps in which an attempt is under way, and can therefore expire. */
const attemptSteps: ReadonlySet<StepName> = new Set<StepName>([...cameraSteps, 'comparing', 'verifying']);

export function underWay({ name }: Step): boolean {
  return attemptSteps.has(name);
}
