import type { Step } from '@liveness/domain';
import type { MeasuredTwice } from '@liveness/challenge-kernel';
import { pairOf } from '@liveness/challenge-kernel';
import type { TurnParams } from './params';
import { legStates } from './states/leg';

/** Returns the parallax and the reported rotation of the frame that reached each leg, in degrees: positive to the right, and up. */
export function measuredTwice({ legs }: TurnParams, trace: readonly Step[]): readonly MeasuredTwice[] {
  return legStates.flatMap((state, index) => {
    const leg = legs[index];
    const reached = trace.find((step) => step.state === state && (step.answer === 'next' || step.answer === 'pass'));
    if (!leg || !reached) return [];
    return leg.rightDegrees !== 0
      ? pairOf(reached, ['sidewaysParallaxDegrees', 'sidewaysReportedDegrees'], leg.rightDegrees > 0 ? 1 : -1)
      : pairOf(reached, ['upDownParallaxDegrees', 'upDownReportedDegrees'], leg.upDegrees > 0 ? 1 : -1);
  });
}
