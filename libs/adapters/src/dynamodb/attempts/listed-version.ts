import type { ListedAttempt, Signal, SignalCode } from '@liveness/domain';

/**
 * The attribute `thresholdsVersion`, which only lists read: the version, with the signals if there are any. The
 * projection of an index cannot be changed and older tables stay in use, so the signals are part of an attribute that
 * their indexes already copy.
 */
export type ListedVersion = number | { readonly version: number; readonly signals: readonly SignalCode[] };

export function listedVersion(version: number, signals: readonly Signal[] = []): ListedVersion {
  return signals.length > 0 ? { version, signals: signals.map(({ code }) => code) } : version;
}

/** Returns the version and the signals. Items written before lists had the version started under a preset. */
export function readListedVersion(stored: ListedVersion = 0): Pick<ListedAttempt, 'thresholdsVersion' | 'signals'> {
  return typeof stored === 'number'
    ? { thresholdsVersion: stored }
    : { thresholdsVersion: stored.version, signals: stored.signals };
}
