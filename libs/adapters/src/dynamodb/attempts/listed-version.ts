import { isTest } from '@liveness/domain';
import type { AttemptCheck, ListedAttempt, Signal, SignalCode } from '@liveness/domain';

/**
 * The attribute `thresholdsVersion`, which only lists read: the version, with the signals, the check and that it could not be
 * judged, if there is any of it. The projection of an index cannot be changed and older tables stay in use, so these are part of an attribute that
 * their indexes already copy.
 */
export type ListedVersion =
  | number
  | {
      readonly version: number;
      readonly signals?: readonly SignalCode[];
      readonly check?: ListedAttempt['check'];
      readonly test?: true;
      readonly unjudged?: true;
    };

export interface ListedBeside {
  readonly signals?: readonly Signal[];
  readonly unjudged?: true;
  readonly check?: AttemptCheck;
}

export function listedVersion(version: number, { signals = [], unjudged, check }: ListedBeside = {}): ListedVersion {
  if (signals.length === 0 && !unjudged && !check) return version;
  return {
    version,
    ...(signals.length > 0 && { signals: signals.map(({ code }) => code) }),
    ...(check && { check: { id: check.id, client: check.client, reference: check.reference } }),
    ...(check && isTest({ check }) && { test: true }),
    ...(unjudged && { unjudged }),
  };
}

/** Returns what it holds. Items written before lists had the version started under a preset. */
export function readListedVersion(
  stored: ListedVersion = 0,
): Pick<ListedAttempt, 'thresholdsVersion' | 'signals' | 'check' | 'test' | 'unjudged'> {
  if (typeof stored === 'number') return { thresholdsVersion: stored };
  const { version, signals, check, test, unjudged } = stored;
  return {
    thresholdsVersion: version,
    ...(signals && { signals }),
    ...(check && { check }),
    ...(test && { test }),
    ...(unjudged && { unjudged }),
  };
}
