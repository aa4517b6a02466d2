import type { ListedAttempt, Signal, SignalCode } from '@liveness/domain';

/**
 * The attribute `thresholdsVersion`, which only lists read: the version, and the signals where there are any. An index's projection
 * cannot be changed, and tables of earlier versions live on: so the signals go into an attribute that their indexes copy already.
 */
export type ListedVersion = number | { readonly version: number; readonly signals: readonly SignalCode[] };

export function listedVersion(version: number, signals: readonly Signal[] = []): ListedVersion {
  return signals.length > 0 ? { version, signals: signals.map(({ code }) => code) } : version;
}

/** Items that were written before listings knew the version have none; they began under a preset. */
export function readListedVersion(stored: ListedVersion = 0): Pick<ListedAttempt, 'thresholdsVersion' | 'signals'> {
  return typeof stored === 'number'
    ? { thresholdsVersion: stored }
    : { thresholdsVersion: stored.version, signals: stored.signals };
}
