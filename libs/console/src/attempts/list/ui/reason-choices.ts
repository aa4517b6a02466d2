import { foldReasons } from '@liveness/challenge-kernel';
import { registry } from '@liveness/challenge-registry';
import { reasonKey } from '../../../presentation/word-keys';
import type { AttemptFilter } from '../../data/attempt-filter';

/** Reasons to choose from. One that is a challenge's own is that challenge's: several have reasons of the same code. */
export interface ReasonChoices {
  /** Undefined: reasons of any challenge. */
  readonly challenge?: string;
  readonly choices: readonly { readonly value: string; readonly words: string }[];
}

export function reasonChoices(challenge?: string): readonly ReasonChoices[] {
  const wanted = registry.challenges.filter(({ type }) => challenge === undefined || type === challenge);
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
    const words = reasonKey(challenge, reason);
    return words && reason !== 'passed' ? [{ value: `${challenge}:${reason}`, words }] : [];
  });
}

/** The choice that stands for a filter; empty where none does, as for a code from another time. */
export function chosenReason({ challenge, reason }: AttemptFilter): string {
  const fold = foldReasons.some((known) => known === reason);
  return reason ? `${fold ? '' : (challenge ?? '')}:${reason}` : '';
}

/** What a choice changes in the filter. */
export function reasonChanges(value: string): Pick<AttemptFilter, 'reason' | 'challenge'> {
  const [challenge, reason] = value.split(':');
  return challenge ? { challenge, reason } : { reason: reason ?? '' };
}
