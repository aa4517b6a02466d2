import { registry } from '@liveness/challenge-registry';
import { reasonKey } from '../../presentation/word-keys';

/** Key of the words for a reason of refusal; one without a challenge is of all of them. */
export function failureKey(reason: string, challenge: string | undefined): string | undefined {
  return reasonKey(challenge ?? registry.types[0] ?? '', reason);
}
