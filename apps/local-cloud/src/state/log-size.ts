import type { Environment } from '../configuration/environment';
import { StartupProblem } from '../startup-problem';

const defaultMegabytes = 10;

/** Returns the size at which the log is rotated, from `LIVENESS_LOG_MEGABYTES`. @throws StartupProblem */
export function logMegabytes(environment: Environment): number {
  const text = environment['LIVENESS_LOG_MEGABYTES'];
  if (text === undefined) return defaultMegabytes;
  if (/^[1-9]\d{0,4}$/.test(text)) return Number(text);
  throw new StartupProblem(`LIVENESS_LOG_MEGABYTES must be a whole number from 1 to 99999, not "${text}".`);
}
