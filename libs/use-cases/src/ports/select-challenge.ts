import type { RandomInteger } from '@liveness/challenge-kernel';
import type { EnabledChallenge } from '@liveness/domain';

/** What a selection may consider. */
export interface SelectionRequest {
  /** Never empty. */
  readonly enabled: readonly EnabledChallenge[];
  readonly subject: string;
  /** What the client sent beside the image size; not validated. */
  readonly metadata?: unknown;
  readonly random: RandomInteger;
}

/**
 * Chooses an attempt's challenge from the enabled ones when the client does not. A deployment may provide its own rule.
 */
export type SelectChallenge = (request: SelectionRequest) => EnabledChallenge;
