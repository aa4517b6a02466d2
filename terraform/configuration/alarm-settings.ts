import * as z from 'zod/mini';
import { EmailAddress, wholeNumber } from './text-checks';

const UsDollars = z
  .number()
  .check(z.minimum(0.01, 'is less than 0.01'), z.maximum(10_000_000, 'is more than 10,000,000'));

/** When somebody should look. Without an e-mail address, alarms are shown on the dashboard only. */
export const AlarmSettings = z.strictObject({
  email: z.optional(EmailAddress),
  /** 5xx responses per hundred requests in five minutes. */
  errorPercent: z._default(z.number().check(z.minimum(0.1, 'is less than 0.1'), z.maximum(100, 'is more than 100')), 2),
  /** The 95th percentile of the response time, in milliseconds. */
  latencyMs: z._default(wholeNumber(100, 29_000), 3000),
  /** Calls of the face analyser that were throttled or failed, in five minutes. */
  analyserFailures: z._default(wholeNumber(1, 1_000_000), 10),
  /** Failed attempts per hour; many may mean an attack. */
  refusedAttempts: z._default(wholeNumber(1, 10_000_000), 200),
  /** Checks per hour that backends create: far more than customers come is a fault, or a stolen secret. */
  checks: z._default(wholeNumber(1, 10_000_000), 5000),
  /** Tokens per hour that are neither missing nor expired, but wrong. */
  rejectedTokens: z._default(wholeNumber(1, 10_000_000), 500),
  /** Client secrets per hour that pages of other origins send than their check names. */
  foreignOrigins: z._default(wholeNumber(1, 10_000_000), 20),
  /** Requests per hour that did not come through CloudFront, where they must. */
  outsideRequests: z._default(wholeNumber(1, 10_000_000), 1000),
  /** The cost of face analysis per hour. */
  analyserUsdPerHour: z._default(UsDollars, 5),
  /** The cost of the whole account per month, with warnings at 80 % and when the forecast is higher. */
  monthlyUsd: z._default(UsDollars, 100),
});
export type AlarmSettings = z.output<typeof AlarmSettings>;
