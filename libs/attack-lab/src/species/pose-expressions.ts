import { eyesPoses, mouthPoses } from '@liveness/challenge-pose';
import type { Expression } from '@liveness/synthetic-person';

/** Expressions by number, so that a view's parameters can name them: eyes as POSE lists them, then the mouth. */
export const eyesNumbers = eyesPoses.map((_, index) => index);
export const mouthNumbers = mouthPoses.map((_, index) => index);

const eyes: readonly Partial<Expression>[] = [{}, { lidsClosed: 1 }, { gazeX: -1 }, { gazeX: 1 }];
const mouths: readonly Partial<Expression>[] = [{}, { smile: 1, mouthOpen: 0.8 }];

/** The expression that a POSE asks for, as it is uploaded: left is the left of the picture. */
export function expressionOf({
  eyes: eyesNumber = 0,
  mouth: mouthNumber = 0,
}: Readonly<Record<string, number>>): Partial<Expression> {
  return { ...eyes[eyesNumber], ...mouths[mouthNumber] };
}
