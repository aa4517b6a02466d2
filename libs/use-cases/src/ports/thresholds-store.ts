import type { AuditEvent, PublishedThresholds, Thresholds } from '@liveness/domain';

/** Published thresholds versions. Failures of the store itself are thrown as `Unavailable`. */
export interface ThresholdsStore {
  /** The newest published version of a challenge; undefined while none was published and the configured preset (version 0) holds. */
  current(challenge: string): Promise<Thresholds | undefined>;
  /** The newest versions first, a hundred at most. */
  history(challenge: string): Promise<readonly PublishedThresholds[]>;
  /** Makes a version current and writes down who did: all or nothing. `stale`: the current version is not the one before this. A version never changes. */
  publish(challenge: string, thresholds: PublishedThresholds, event: AuditEvent): Promise<'published' | 'stale'>;
}
