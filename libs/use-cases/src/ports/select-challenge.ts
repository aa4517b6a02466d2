import type { RandomInteger } from '@liveness/challenge-kernel';
import type { EnabledChallenge } from '@liveness/domain';

/** What a selection may weigh. */
export interface SelectionRequest {
  /** Never empty. */
  readonly enabled: readonly EnabledChallenge[];
  readonly subject: string;
  /** What the client sent beside the image size; unchecked. */
  readonly metadata?: unknown;
  readonly random: RandomInteger;
}

/** Which challenge an attempt gets where the client does not choose: one of the enabled. A deployment may plug in its own. */
export type SelectChallenge = (request: SelectionRequest) => EnabledChallenge;
