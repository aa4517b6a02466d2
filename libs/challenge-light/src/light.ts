import type { Step } from '@liveness/domain';
import type { Challenge } from '@liveness/challenge-kernel';
import * as z from 'zod/mini';
import { draw } from './draw';
import type { LightLimits } from './limits';
import { lightLimits } from './limits';
import { lightOnPage } from './on-page';
import { type LightParams, mostSequences, mostSteps } from './params';
import { colourStep } from './states/colour';
import { darkStep } from './states/dark';
import type { LightMemory } from './states/state';
import { colourState, darkState, initialMemory } from './states/state';

/** Look at the screen while it glows in colours, each told once the frame under the one before arrived: a head answers them as a head does. */
export const light: Challenge<LightParams, LightLimits, LightMemory> = {
  ...lightOnPage,
  measuresLight: true,
  litStates: Array.from({ length: mostSequences }, (_, sequence) =>
    Array.from({ length: mostSteps }, (_each, step) => colourState(sequence, step)),
  ).flat(),
  metadata: z.unknown(),
  limits: lightLimits,
  draw,
  initialState: darkState(0),
  initialMemory,
  states: Object.fromEntries(
    Array.from({ length: mostSequences }, (_, sequence) => [
      [darkState(sequence), darkStep(sequence)] as const,
      ...Array.from(
        { length: mostSteps },
        (_each, step) => [colourState(sequence, step), colourStep(sequence, step)] as const,
      ),
    ]).flat(),
  ),
  evidence,
  hints: [
    'no_face',
    'several_faces',
    'face_unclear',
    'come_closer',
    'look_straight',
    'light_unclear',
    'too_bright',
    'too_dark',
    'leg_not_told',
    'too_early',
    'too_late',
  ],
  reasons: [
    'too_late',
    'too_bright',
    'too_dark',
    'light_too_weak',
    'lit_from_one_side',
    'looked_away',
    'background_follows',
    'other_colours',
    'not_a_head',
  ],
  unjudged: ['too_late', 'too_bright', 'too_dark', 'light_too_weak', 'lit_from_one_side', 'looked_away'],
  measurements: [
    'faces',
    'faceHeightPercent',
    'turnedDegrees',
    'legsTold',
    'sinceToldMs',
    'shiftPercent',
    'screenAnswer',
    'backgroundShare',
    'coloursExplained',
    'coloursBeyondNoise',
    'coloursFollowing',
    'coloursUnexplained',
    'reliefError',
    'leastRelief',
    'mostRelief',
    'noseShade',
  ],
};

/** Returns the frames of the sequence that was judged. */
function evidence(trace: readonly Step[]): readonly number[] {
  const last = trace.findLastIndex(({ state }) => state.startsWith('dark'));
  const judged = trace.slice(Math.max(0, last)).filter(({ answer }) => answer === 'next' || answer === 'pass');
  return [...new Set(judged.map(({ frame }) => frame))];
}
