import { comparisonsWanted, framesInUsualLight, framesOfPerson, inDecidingOrder } from '@liveness/challenge-kernel';
import { defaultReferenceLimits, referenceImageAmong } from '@liveness/domain';
import type { Decision, ImageSize, ReferenceImage } from '@liveness/domain';
import { type LabFrame, observedFrame } from './decide-frames';
import type { Task } from './task';

/** Returns the reference image of an attempt that passed, as the API picks it: the comparer found everybody alike. */
export function referenceImageOf<Params extends ImageParams>(
  { challenge, params, limits }: Task<Params>,
  frames: readonly LabFrame[],
  { trace }: Decision,
): ReferenceImage {
  const ordered = inDecidingOrder(frames.map((frame, index) => ({ ...observedFrame(frame), sequence: index + 1 })));
  const comparisons = comparisonsWanted(challenge, params, limits, ordered).map((pair) => ({
    frames: pair,
    similarity: 100,
  }));
  const image: ImageSize = { width: params.imageWidth, height: params.imageHeight };
  const ofPerson = framesOfPerson(ordered, trace, limits, comparisons);
  const candidates = framesInUsualLight(challenge, trace, ofPerson).flatMap((index) => ordered[index] ?? []);
  return referenceImageAmong(candidates, image, defaultReferenceLimits);
}

interface ImageParams {
  readonly imageWidth: number;
  readonly imageHeight: number;
}
