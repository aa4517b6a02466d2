import * as z from 'zod/mini';
import { gatewayThrottle, maxFrameBytes } from './bounds';
import { CameraName, HttpsAddress, oneOf, Origin, wholeNumber } from './text-checks';

/** The API, provisioned by this stack. */
export const ApiSettings = z.strictObject({
  kind: z.literal('here'),
  logLevel: z._default(oneOf(['DEBUG', 'INFO', 'WARN', 'ERROR']), 'INFO'),
  /** What the stage lets through in all; beyond it the gateway answers 429. An attempt makes about 15 requests. */
  throttle: z.prefault(
    z.strictObject({
      requestsPerSecond: z._default(wholeNumber(1, gatewayThrottle.requestsPerSecond), 500),
      burst: z._default(wholeNumber(1, gatewayThrottle.burst), 1000),
    }),
    {},
  ),
  /** Set aside for the API, and at once its upper limit: it cannot starve other functions of the account, nor they it. */
  reservedConcurrency: z.optional(wholeNumber(1, 10_000)),
  memoryMB: z._default(wholeNumber(256, 10_240), 1024),
  /** Origins of other web pages that may call the API; its own portal needs none. */
  allowedOrigins: z._default(z.array(Origin), []),
  attemptLifetimeSeconds: z._default(wholeNumber(30, 3600), 180),
  attemptTokenLifetimeSeconds: z._default(wholeNumber(30, 7200), 900),
  receiptLifetimeSeconds: z._default(wholeNumber(60, 31_536_000), 86_400),
  maxFrameBytes: z._default(wholeNumber(50_000, maxFrameBytes), 1_000_000),
  maxOpenAttempts: z._default(wholeNumber(1, 100), 5),
  /** Parts of the labels of virtual cameras, in the place of the API's own list: an attempt with such a camera shows a signal. */
  virtualCameras: z.optional(
    z.array(CameraName).check(z.minLength(1, 'is empty'), z.maxLength(50, 'has more than 50 names')),
  ),
  /** How often the keys that sign attempt tokens and receipts are replaced. */
  keyRotationDays: z._default(wholeNumber(1, 1000), 90),
  /** Where clients reach the API when neither the portal nor API Gateway's own address is it: the issuer in receipts. */
  publicUrl: z.optional(HttpsAddress),
});
export type ApiSettings = z.output<typeof ApiSettings>;

/** The API runs elsewhere; the portal passes `/api` on to it, so that the browser sees one origin. */
export const ApiElsewhere = z.strictObject({
  kind: z.literal('elsewhere'),
  origin: Origin,
});
export type ApiElsewhere = z.output<typeof ApiElsewhere>;
