import { next, stay } from '@liveness/challenge-kernel';
import { facesHint, measureFaces } from './one-face';
import type { NoseState } from './state';

/** Waits for exactly one face. */
export const face: NoseState = (observation, { memory }) => {
  const faces = measureFaces(observation);
  return faces.met ? next(memory, 'area', [faces]) : stay(memory, facesHint(observation), [faces]);
};
