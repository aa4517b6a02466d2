import { foldReasons } from '@liveness/challenge-kernel';
import { registry } from '@liveness/challenge-registry';
import { reasonKey } from '../../../presentation/word-keys';
import type { AttemptFilter } from '../../data/attempt-filter';

/**
 * Reasons to choose from. A reason of one challenge belongs to that challenge, because several challenges use the same
 * code.
 */
export interface ReasonChoices {
  /** Undefined: reasons of every challenge. */
  readonly challenge?: string;
  readonly choices: readonly { readonly value: string; readonly textKey: string }[];
}

export function reasonChoices(challenge?: string): readonly ReasonChoices[] {
  const one = challenge === undefined ? undefined : registry.find(challenge);
  const wanted = challenge === undefined ? registry.challenges : one ? [one] : [];
  return [
    { choices: choicesOf('', foldReasons) },
    ...wanted.map(({ type, reasons }) => ({
      challenge: type,
      choices: choicesOf(
        type,
        reasons.filter((reason) => !foldReasons.some((fold) => fold === reason)),
      ),
    })),
  ];
}

function choicesOf(challenge: string, reasons: readonly string[]) {
  return reasons.flatMap((reason) => {
    const textKey = reasonKey(challenge, reason);
    return textKey && reason !== 'passed' ? [{ value: `${challenge}:${reason}`, textKey }] : [];
  });
}

/** Returns the choice for a filter; empty if there is none, such as for an old code. */
export function chosenReason({ challenge, reason }: AttemptFilter): string {
  const fold = foldReasons.some((known) => known === reason);
  return reason ? `${fold ? '' : (challenge ?? '')}:${reason}` : '';
}

/** Returns a choice's changes to the filter. */
export function reasonChanges(value: string): Pick<AttemptFilter, 'reason' | 'challenge'> {
  const [challenge, reason] = value.split(':');
  return challenge ? { challenge, reason } : { reason: reason ?? '' };
}
