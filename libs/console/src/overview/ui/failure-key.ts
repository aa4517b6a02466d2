import { registry } from '@liveness/challenge-registry';
import { reasonKey } from '../../presentation/word-keys';

/** Returns the key of the text for a failure's reason; without a challenge, it is a reason that all of them have. */
export function failureKey(reason: string, challenge: string | undefined): string | undefined {
  return reasonKey(challenge ?? registry.types[0] ?? '', reason);
}
