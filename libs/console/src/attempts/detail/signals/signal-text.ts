import type { AttemptSignal } from '@liveness/contract';
import { signalCodes } from '@liveness/domain';

/** Key of a plain sentence, and what it names. */
export interface SignalText {
  readonly key: string;
  readonly params: Readonly<Record<string, string>>;
}

/** What a signal says, with what was measured as the language writes it; one that this portal does not know is called by its code. */
export function signalText(
  { code, values }: AttemptSignal,
  cameraLabel: string | undefined,
  language: string,
): SignalText {
  const numbers = new Intl.NumberFormat(language, { maximumFractionDigits: 1, useGrouping: false });
  const params = Object.fromEntries(Object.entries(values).map(([name, value]) => [name, numbers.format(value)]));
  const known = signalCodes.some((each) => each === code);
  return { key: `signals.${known ? code : 'unknown'}`, params: { ...params, code, camera: cameraLabel ?? '–' } };
}
