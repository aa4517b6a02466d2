import { foldHints } from '@liveness/challenge-kernel';
import { registry } from '@liveness/challenge-registry';
import { reasonKey } from '../../../presentation/word-keys';

/** Key of the words for the code of a step: a reason's own; a hint's of the console, since the portal's speak to the person before the camera. */
export function hintKey(challenge: string, code: string): string | undefined {
  const known = registry.challenges.find(({ type }) => type === challenge);
  return known?.hints.includes(code) || foldHints.some((hint) => hint === code)
    ? `attempt.hints.${code}`
    : reasonKey(challenge, code);
}
