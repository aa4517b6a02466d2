import * as z from 'zod/mini';
import { gatewayThrottle, maxFrameBytes } from './bounds';
import { FineTuning } from './fine-tuning';
import { ReferenceImageLimits } from './reference-image-limits';
import { CameraName, HttpsAddress, oneOf, Origin, wholeNumber } from './text-checks';

/** An API that this stack provisions. */
export const ApiSettings = z.strictObject({
  kind: z.literal('here'),
  logLevel: z._default(oneOf(['DEBUG', 'INFO', 'WARN', 'ERROR']), 'INFO'),
  /** The stage's total limit, above which the gateway returns 429. An attempt makes about 15 requests. */
  throttle: z.prefault(
    z.strictObject({
      requestsPerSecond: z._default(wholeNumber(1, gatewayThrottle.requestsPerSecond), 500),
      burst: z._default(wholeNumber(1, gatewayThrottle.burst), 1000),
    }),
    {},
  ),
  /** Reserved for the API, and also its upper limit, so that neither can starve other functions of the account. */
  reservedConcurrency: z.optional(wholeNumber(1, 10_000)),
  memoryMB: z._default(wholeNumber(256, 10_240), 1024),
  /** Origins of other web pages that may call the API. Its own portal needs no entry. */
  allowedOrigins: z._default(z.array(Origin), []),
  attemptLifetimeSeconds: z._default(wholeNumber(30, 3600), 180),
  attemptTokenLifetimeSeconds: z._default(wholeNumber(30, 7200), 900),
  receiptLifetimeSeconds: z._default(wholeNumber(60, 31_536_000), 86_400),
  /** The `aud` of receipts: whom they are for. The API's own address if omitted. */
  receiptAudience: z.optional(z.string().check(z.regex(/^\S+$/, 'is not an audience: no spaces'))),
  maxFrameBytes: z._default(wholeNumber(50_000, maxFrameBytes), 1_000_000),
  /** How long a request with an `Idempotency-Key` is remembered. */
  idempotencySeconds: z._default(wholeNumber(60, 604_800), 86_400),
  maxOpenAttempts: z._default(wholeNumber(1, 1000), 5),
  /** When a user whose attempts fail has to wait before the next start. A pass resets it, and so can an admin. */
  failures: z.prefault(
    z.strictObject({
      /** As many failures within the window start a pause. */
      limit: z._default(wholeNumber(1, 1000), 5),
      windowSeconds: z._default(wholeNumber(1, 86_400), 600),
      /**
       * As many attempts of which no frame was admitted are given back within the window; further ones stay open until they expire. Those that cannot be judged are
       * counted with them, and as many of these count as no failure while pauses are remembered.
       */
      mostGivenBack: z._default(wholeNumber(0, 1000), 5),
      /** The first pause. Each further one is twice as long, up to the longest. */
      pauseSeconds: z._default(wholeNumber(1, 2_592_000), 1800),
      longestPauseSeconds: z._default(wholeNumber(1, 2_592_000), 86_400),
      /** How long after a pause another one is a further one. At most `retentionDays` count. */
      memoryDays: z._default(wholeNumber(1, 365), 7),
    }),
    {},
  ),
  /** Checks that backends create for people whom they know. */
  checks: z.prefault(
    z.strictObject({
      /** The origins that a check may name, of pages that show it and to return to. `any`: all of them. */
      origins: z._default(z.union([z.literal('any'), z.array(Origin)]), []),
      /** Whether backends may say how a check ends. Never where a receipt matters. */
      tests: z._default(z.boolean(), false),
      /** Whether a person who passes is asked for one more straight look if no frame can be the reference image. */
      referenceLook: z._default(z.boolean(), false),
      /** The version of the text that people agree to before anything is recorded; if omitted, none is asked for. */
      consentVersion: z.optional(z.string().check(z.minLength(1), z.maxLength(40, 'has more than 40 characters'))),
      /**
       * A JSON file with that version and the text itself in each language, from the workspace's folder. It is uploaded
       * beside the API's code.
       */
      consentFile: z.optional(z.string().check(z.minLength(1, 'is empty'), z.maxLength(500))),
      /** How long a code is valid with which a phone takes a check over. */
      handOffSeconds: z._default(wholeNumber(10, 3600), 120),
    }),
    {},
  ),
  /**
   * Parts of the labels of virtual cameras, instead of the API's own list. An attempt with such a camera has a signal.
   */
  virtualCameras: z.optional(
    z.array(CameraName).check(z.minLength(1, 'is empty'), z.maxLength(50, 'has more than 50 names')),
  ),
  /** Limits of the reference image that differ from their defaults, by name. */
  referenceImage: z.optional(ReferenceImageLimits),
  /**
   * How often the keys that sign attempt tokens, client secrets and receipts are replaced. A replaced key verifies until
   * the next replacement, and a client secret is valid for up to a day and an attempt token's lifetime: so two days at least.
   */
  keyRotationDays: z._default(wholeNumber(2, 1000), 90),
  fineTuning: z.prefault(FineTuning, {}),
  /**
   * Whether API Gateway's own address may be called, too, and so without the firewall in front of CloudFront. By default
   * it is closed where there is a portal with a firewall and no `publicUrl`.
   */
  ownAddress: z.optional(oneOf(['open', 'closed'])),
  /** The address of the API for clients, if it is neither the portal's nor API Gateway's: the issuer in receipts. */
  publicUrl: z.optional(HttpsAddress),
});
export type ApiSettings = z.output<typeof ApiSettings>;

/** An API that runs elsewhere. The portal forwards `/api` to it, so that the browser sees one origin. */
export const ApiElsewhere = z.strictObject({
  kind: z.literal('elsewhere'),
  origin: Origin,
});
export type ApiElsewhere = z.output<typeof ApiElsewhere>;
