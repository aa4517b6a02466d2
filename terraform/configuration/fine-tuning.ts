import * as z from 'zod/mini';
import { wholeNumber } from './text-checks';

/** A price in US dollars, with at most nine decimals, as the API reads it. */
const Price = z
  .number()
  .check(
    z.refine((usd) => /^\d{1,6}(?:\.\d{1,9})?$/.test(String(usd)), 'is not an amount in US dollars, such as 0.001'),
  );

/** What few deployments change. The defaults are the API's own. */
export const FineTuning = z.strictObject({
  /** After how many seconds instances read the signing keys again. */
  secretsTtlSeconds: z._default(wholeNumber(1, 3600), 300),
  /** By how much the clock of an issuer may differ. */
  clockSkewMs: z._default(wholeNumber(0, 300_000), 10_000),
  /** How long the next page of a list can be asked for. */
  cursorLifetimeSeconds: z._default(wholeNumber(60, 604_800), 43_200),
  /** An attempt counts as open for this long, or for its lifetime if that is longer. */
  openAttemptsWindowSeconds: z._default(wholeNumber(1, 86_400), 180),
  /** How often one call of the face analyser is tried, within its 8 seconds. */
  analyserAttempts: z._default(wholeNumber(1, 20), 4),
  /** What DetectFaces costs for one image, and CompareFaces for two, in your region and volume. */
  usdPerAnalysis: z._default(Price, 0.001),
  usdPerComparison: z._default(Price, 0.001),
  /** Over how many partitions the rows of a new day, and the counters of a new hour, are spread. */
  dayShards: z._default(wholeNumber(1, 100), 2),
  counterShards: z._default(wholeNumber(1, 100), 8),
});
export type FineTuning = z.output<typeof FineTuning>;
