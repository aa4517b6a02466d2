import { foldReasons } from '@liveness/challenge-kernel';
import { registry } from '@liveness/challenge-registry';
import { signalCodes } from '@liveness/domain';

/** Key of the words for a reason; undefined for one that this portal does not know, as of a challenge that is gone. */
export function reasonKey(challenge: string, reason: string): string | undefined {
  if (reason === 'passed' || foldReasons.some((known) => known === reason)) return `reasons.${reason}`;
  const found = registry.challenges.find(({ type }) => type === challenge)?.reasons.includes(reason);
  return found ? `reasons.${challenge}.${reason}` : undefined;
}

/** Key of a challenge's name; undefined for one that this portal does not know. */
export function challengeKey(challenge: string): string | undefined {
  return registry.types.includes(challenge) ? `challenges.${challenge}.name` : undefined;
}

/** Key of a signal's name; undefined for one that this portal does not know, as of a newer API. */
export function signalKey(code: string): string | undefined {
  return signalCodes.some((known) => known === code) ? `console.signals.${code}` : undefined;
}
