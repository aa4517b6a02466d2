import { stateTrouble, troubleText } from './state-problem';
import type { StateTrouble } from './state-problem';

/** A full disk fails every request; a person needs to read it once. */
const intervalMs = 60_000;

/**
 * Returns a function that takes any error and returns what to tell about it, or undefined if the state is not its cause.
 * `warn` is told, too, but about each cause at most once a minute.
 */
export function stateWarnings(
  path: string,
  warn: (sentence: string) => void = () => undefined,
  now: () => number = Date.now,
): (error: unknown) => string | undefined {
  const toldAt = new Map<StateTrouble, number>();
  return (error) => {
    const trouble = stateTrouble(error);
    if (trouble === undefined) return undefined;
    const text = troubleText(path, trouble);
    if (now() - (toldAt.get(trouble) ?? -Infinity) >= intervalMs) {
      toldAt.set(trouble, now());
      warn(text);
    }
    return text;
  };
}
