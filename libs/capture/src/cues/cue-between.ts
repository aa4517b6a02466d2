import type { StepName } from '../flow/step';
import type { PosePart } from '../pose/pose-plan';
import type { Cue } from '../ports/cues';

/** What of the flow is heard when it changes. */
export interface Heard {
  readonly step: StepName;
  /** The leg under way in a task of turns, from 1. */
  readonly leg: number;
  /** The person is in place, and the guided task has begun. */
  readonly begun: boolean;
  /** Why colours were stopped, if they were. */
  readonly stopped: string | undefined;
  readonly part: PosePart;
  /** The second that the countdown is at. */
  readonly countdown: number | undefined;
}

/** Ends that the person does not expect, or does not hope for. */
const ends: ReadonlySet<StepName> = new Set<StepName>([
  'not-verified',
  'expired',
  'interrupted',
  'went-wrong',
  'camera-trouble',
]);

/** The steps in which the person looks at the picture, or has their eyes closed. */
const busy: ReadonlySet<StepName> = new Set<StepName>([
  'guided',
  'glowing',
  'posing',
  'comparing',
  'looking',
  'verifying',
]);

/** Returns what is played when the flow goes from one moment to the next; undefined if nothing. */
export function cueBetween(before: Heard, now: Heard): Cue | undefined {
  if (now.step !== before.step) return cueOfStep(before.step, now.step);
  if (now.step === 'posing') {
    if (now.part !== before.part) return now.part === 'pose' ? 'taken' : undefined;
    return now.countdown !== undefined && now.countdown !== before.countdown ? 'tick' : undefined;
  }
  // Who looked away does not see that the page went dark.
  if (now.stopped && !before.stopped) return 'ended';
  const isFurther = now.leg > before.leg || (now.begun && !before.begun);
  return now.step === 'guided' && isFurther ? 'reached' : undefined;
}

function cueOfStep(before: StepName, now: StepName): Cue | undefined {
  if (before === 'posing' && now === 'comparing') return 'taken';
  if ((before === 'guided' || before === 'glowing') && now === 'verifying') return 'done';
  if (now === 'verified') return 'passed';
  return busy.has(before) && ends.has(now) ? 'ended' : undefined;
}
