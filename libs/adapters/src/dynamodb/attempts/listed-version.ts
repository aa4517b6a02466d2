import { isTest } from '@liveness/domain';
import type { AttemptCheck, ListedAttempt, Signal, SignalCode } from '@liveness/domain';

/**
 * The attribute `thresholdsVersion`, which only lists read: the version, with the signals and the check if there are
 * any. The projection of an index cannot be changed and older tables stay in use, so these are part of an attribute that
 * their indexes already copy.
 */
export type ListedVersion =
  | number
  | {
      readonly version: number;
      readonly signals?: readonly SignalCode[];
      readonly check?: ListedAttempt['check'];
      readonly test?: true;
    };

export interface ListedBeside {
  readonly signals?: readonly Signal[];
  readonly check?: AttemptCheck;
}

export function listedVersion(version: number, { signals = [], check }: ListedBeside = {}): ListedVersion {
  if (signals.length === 0 && !check) return version;
  return {
    version,
    ...(signals.length > 0 && { signals: signals.map(({ code }) => code) }),
    ...(check && { check: { id: check.id, client: check.client, reference: check.reference } }),
    ...(check && isTest({ check }) && { test: true }),
  };
}

/** Returns what it holds. Items written before lists had the version started under a preset. */
export function readListedVersion(
  stored: ListedVersion = 0,
): Pick<ListedAttempt, 'thresholdsVersion' | 'signals' | 'check' | 'test'> {
  if (typeof stored === 'number') return { thresholdsVersion: stored };
  const { version, signals, check, test } = stored;
  return {
    thresholdsVersion: version,
    ...(signals && { signals }),
    ...(check && { check }),
    ...(test && { test }),
  };
}
