import { signalCodes } from '@liveness/domain';

/** Key of a signal's name; undefined for one that this portal does not know, as of a newer API. */
export function signalKey(code: string): string | undefined {
  return signalCodes.some((known) => known === code) ? `console.signals.${code}` : undefined;
}
