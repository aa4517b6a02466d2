import { foldReasons, typesIn } from '@liveness/challenge-kernel';
import { registry } from '@liveness/challenge-registry';
import { signalCodes } from '@liveness/domain';

/** Returns the key of a reason's text; undefined if this portal does not know it, such as for a removed challenge. */
export function reasonKey(challenge: string, reason: string): string | undefined {
  if (reason === 'passed' || foldReasons.some((known) => known === reason)) return `reasons.${reason}`;
  const known = registry.find(challenge);
  // Of several challenges in one sitting, the words of the one that gives the reason.
  const part = (known?.parts ?? (known ? [known] : [])).find(({ reasons }) => reasons.includes(reason));
  return part ? `reasons.${part.type}.${reason}` : undefined;
}

/** Returns the key of a challenge's name; undefined if this portal does not know it. */
export function challengeKey(challenge: string): string | undefined {
  return registry.types.includes(challenge) ? `challenges.${challenge}.name` : undefined;
}

/** Returns a challenge's name in the language of `translate`, or the names of all that have to be passed in one sitting; a type that this portal does not know, as it is. */
export function challengeName(challenge: string, translate: (key: string) => string): string {
  return typesIn(challenge)
    .map((type) => {
      const key = challengeKey(type);
      return key ? translate(key) : type;
    })
    .join(' + ');
}

/** All that an attempt can be at: each challenge, and each choice of them that can be asked for in one sitting. */
export const challengesOrSittings: readonly string[] = [...registry.challenges, ...registry.combinations].map(
  ({ type }) => type,
);

/** Returns the key of a signal's name; undefined if this portal does not know it, such as for a newer API. */
export function signalKey(code: string): string | undefined {
  return signalCodes.some((known) => known === code) ? `console.signals.${code}` : undefined;
}
