import * as z from 'zod/mini';
import { arn } from './existing-resources';
import { cloudfrontRegion } from './regions';
import { HostName, oneOf, Origin, wholeNumber } from './text-checks';

export const PortalSettings = z.strictObject({
  /**
   * Your own domain name. With a hosted zone of Route 53, the stack makes the records, and the certificate unless it is
   * given; without, the records are up to you.
   */
  domain: z.optional(
    z.strictObject({
      name: HostName,
      hostedZoneId: z.optional(z.string().check(z.regex(/^Z[A-Z0-9]{5,31}$/, 'is not the id of a hosted zone'))),
      certificateArn: z.optional(
        arn(
          `a certificate in ${cloudfrontRegion}, where CloudFront looks for it`,
          'acm',
          'certificate/[0-9a-f-]+',
          cloudfrontRegion,
        ),
      ),
    }),
  ),
  /** Origins whose pages may show the hosted page of a check in a frame. No other page of the portal can be framed. */
  frameAncestors: z._default(z.array(Origin), []),
  /** A JSON file with name, logo, colours and links of your own: docs/branding.md. */
  brandingFile: z.optional(z.string().check(z.minLength(1, 'is empty'), z.maxLength(500))),
  /** A web application firewall for portal and API. */
  firewall: z.optional(
    z.strictObject({
      /**
       * Per address, for portal and API together. An attempt makes about 20 requests, and an office may share an
       * address.
       */
      requestsPerFiveMinutes: z._default(wholeNumber(10, 2_000_000_000), 2000),
      /**
       * Per bearer token, from any address. The console loads an attempt's pictures at once, up to 120; a backend reads
       * each attempt once.
       */
      requestsPerCallerPerMinute: z._default(wholeNumber(10, 2_000_000_000), 600),
    }),
  ),
  /** Which of CloudFront's locations are used: the cheaper classes omit distant ones. */
  priceClass: z._default(oneOf(['PriceClass_100', 'PriceClass_200', 'PriceClass_All']), 'PriceClass_100'),
  /** How the capture page takes pictures. Omitted fields have the portal's defaults. */
  capture: z.optional(
    z.strictObject({
      framesPerSecond: z._default(
        z.number().check(z.minimum(1, 'is less than 1'), z.maximum(60, 'is more than 60')),
        10,
      ),
      jpegQuality: z._default(
        z.number().check(z.minimum(0.1, 'is less than 0.1'), z.maximum(1, 'is more than 1')),
        0.9,
      ),
      mirrorPreview: z._default(z.boolean(), true),
      debugOverlay: z._default(z.boolean(), false),
    }),
  ),
});
export type PortalSettings = z.output<typeof PortalSettings>;
