import type { Thresholds } from '@liveness/domain';

/** Published thresholds versions. */
export interface ThresholdsStore {
  /** The newest published version of a challenge; undefined while none was published and the configured preset (version 0) holds. */
  current(challenge: string): Promise<Thresholds | undefined>;
}
