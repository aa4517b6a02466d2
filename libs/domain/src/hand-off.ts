import { isOngoing } from './check';
import type { Check } from './check';

/** Why a code is of no use. `unknown`: it was never issued, or a newer one has replaced it. */
export type UselessCode = 'unknown' | 'used' | 'ended' | 'expired';

/** Returns whether a device works on the check; any other one may only watch. `device`: 0 for the first one. */
export function mayAct({ holder }: Pick<Check, 'holder'>, device: number): boolean {
  return device === (holder?.device ?? 0);
}

/** Returns whether a code waits for a device at `now` (epoch milliseconds). */
export function isHandOffPending(check: Check, now: number): boolean {
  const { handOff } = check;
  return handOff !== undefined && handOff.redeemedAt === undefined && now < handOff.expiresAt && isOngoing(check, now);
}

/**
 * Returns the check with the code's device as the one that works on it, at `now` (epoch milliseconds), or why the code
 * is of no use.
 */
export function withDevice(check: Check, digest: string, now: number): Check | UselessCode {
  const { handOff, holder } = check;
  if (handOff?.digest !== digest) return 'unknown';
  if (handOff.redeemedAt !== undefined) return 'used';
  if (!isOngoing(check, now)) return 'ended';
  if (now >= handOff.expiresAt) return 'expired';
  return {
    ...check,
    handOff: { ...handOff, redeemedAt: now },
    holder: { device: (holder?.device ?? 0) + 1, since: now },
  };
}
