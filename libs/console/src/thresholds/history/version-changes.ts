import type { ThresholdsVersion } from '@liveness/contract';
import { type Difference, differences } from '../draft/difference';

/** A version, and what it changed. */
export interface VersionChanges {
  readonly version: ThresholdsVersion;
  /** To the version before it; undefined for the oldest that is known. */
  readonly changes: readonly Difference[] | undefined;
}

/** `history` is newest first. */
export function versionChanges(history: readonly ThresholdsVersion[]): readonly VersionChanges[] {
  return history.map((version, index) => {
    const before = history[index + 1];
    return { version, changes: before && differences(before.limits, version.limits) };
  });
}
