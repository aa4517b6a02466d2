import { partsOf } from '@liveness/domain';
import type { EnabledChallenge } from '@liveness/domain';
import type { Settings } from '@liveness/use-cases';

/** Returns what people are asked for, each once. Of several challenges in one sitting, each is enacted by itself. */
export function singleChallenges({
  challenges,
  required,
}: Pick<Settings, 'challenges' | 'required'>): readonly EnabledChallenge[] {
  const parts = (required ? [required] : challenges).flatMap(partsOf);
  return parts.filter(({ type }, index) => parts.findIndex((part) => part.type === type) === index);
}
