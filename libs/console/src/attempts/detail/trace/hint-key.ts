import { foldHints } from '@liveness/challenge-kernel';
import { registry } from '@liveness/challenge-registry';
import { reasonKey } from '../../../presentation/word-keys';

/**
 * Returns the key of a step's text: that of a reason, or the console's own text for a hint, because the portal's text
 * addresses the person at the camera.
 */
export function hintKey(challenge: string, code: string): string | undefined {
  const known = registry.find(challenge);
  return known?.hints.includes(code) || foldHints.some((hint) => hint === code)
    ? `attempt.hints.${code}`
    : reasonKey(challenge, code);
}
