import type { ObservedFrame } from '@liveness/challenge-kernel';
import { decide, isUnjudged, tellingAfter } from '@liveness/challenge-kernel';
import { type Glow, dark, light } from '@liveness/challenge-light';
import { facing } from '@liveness/challenge-light/testing';
import type { FaceLight } from '@liveness/domain';
import type { LightTask } from './light-task';

/** What is held before the camera, or sent: the light of the face in the frame under a colour. */
export type Shows = (glow: Glow, step: number) => FaceLight;

/** How an attempt ended. */
export type LightEnd = 'passed' | 'failed' | 'unjudged';

export interface LightOutcome {
  readonly end: LightEnd;
  readonly reason: string;
}

const everyMs = 900;
/** The page gives up and asks for the verdict where nothing gets better. */
const mostInVain = 5;

/** Goes through a task as the API tells it: the next colour is known once the frame under the one before was judged. */
export function lightAttempt({ limits, params }: LightTask, shows: Shows): LightOutcome {
  const frames: ObservedFrame[] = [];
  let told = 0;
  let inVain = 0;
  for (let done = false; !done && frames.length < limits.frameCap && inVain < mostInVain;) {
    const { sequences } = light.legs?.told(params, told) ?? params;
    const colours = sequences.at(-1) ?? [];
    const face = facing({ width: params.imageWidth, height: params.imageHeight });
    frames.push({
      capturedAt: frames.length * everyMs,
      legsTold: told,
      observation: { faces: [face], light: shows(colours.at(-1) ?? dark, colours.length) },
    });
    const telling = tellingAfter(light, params, limits, frames);
    done = telling.done;
    inVain = telling.legs > told ? 0 : inVain + 1;
    told = Math.max(told, telling.legs);
  }
  // The faces of one attempt are the same person's: that is another rule's business.
  const decision = decide(light, params, { ...limits, minSimilarity: 0 }, frames);
  return { end: isUnjudged(light, decision) ? 'unjudged' : decision.verdict, reason: decision.reason };
}
