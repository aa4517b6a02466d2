import type { FaceComparison, Limits, Step } from '@liveness/domain';
import type { Challenge, ObservedFrame } from './challenge';
import { foldHints } from './frame-gate';
import { legHint } from './legs';

/**
 * Returns which frames show the person who passed, as indices in the order in which they are decided: those that a state
 * was given, and if the limits ask for one person, of these only the ones whose faces were compared and found similar. A
 * client may add a frame that shows somebody else.
 */
export function framesOfPerson(
  ordered: readonly Pick<ObservedFrame, 'capturedAt' | 'usedBefore'>[],
  trace: readonly Step[],
  limits: Limits,
  comparisons: readonly FaceComparison[],
): readonly number[] {
  const counted = [...new Set(trace.filter(isCounted).map(({ frame }) => frame))];
  const seen = counted.filter((frame) => ordered[frame] && !ordered[frame].usedBefore);
  const minSimilarity = limits['minSimilarity'] ?? 0;
  // An attempt passes without comparisons if its only frame decides.
  if (minSimilarity === 0 || comparisons.length === 0) return seen;
  const similar = comparisons.filter(({ similarity }) => similarity >= minSimilarity).flatMap(({ frames }) => frames);
  return seen.filter((frame) => similar.includes(ordered[frame]?.capturedAt ?? NaN));
}

/** Returns those of the frames that were not taken under a colour of the page: a person as others see them. */
export function framesInUsualLight(
  { litStates = [] }: Pick<Challenge, 'litStates'>,
  trace: readonly Step[],
  frames: readonly number[],
): readonly number[] {
  // The frame before a colour waits in that colour's state, too.
  const isLit = (step: Step) => isCounted(step) && step.code !== legHint && litStates.includes(step.state);
  const lit = new Set(trace.filter(isLit).map(({ frame }) => frame));
  return frames.filter((frame) => !lit.has(frame));
}

const passedOver: ReadonlySet<string | undefined> = new Set<string>(foldHints);

function isCounted({ answer, code }: Step): boolean {
  return !(answer === 'stay' && passedOver.has(code));
}
