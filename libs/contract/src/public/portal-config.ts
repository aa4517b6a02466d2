import { type Branding, readBranding } from '@liveness/branding';
import * as z from 'zod/mini';

/** `config.json` beside the portal: what one build needs in order to run in any account. */
export const PortalConfig = z.object({
  /** Base of the API, same origin by default. */
  apiBase: z._default(z.string(), '/api'),
  auth: z.object({
    /** The issuer's address, under which its discovery document is read. */
    issuer: z.string(),
    clientId: z.string(),
    scope: z._default(z.string(), 'openid email profile'),
    /** The claim of the access or id token that lists groups. */
    groupsClaim: z._default(z.string(), 'groups'),
    /** The issuer's names (or ids) of the groups whose members may use the console. */
    groups: z._default(z.object({ reviewers: z.array(z.string()), admins: z.array(z.string()) }), {
      reviewers: ['reviewers'],
      admins: ['admins'],
    }),
    /** Claims that may hold the person's name, for the page to show. The first that has a text counts. */
    nameClaims: z._default(z.array(z.string()), ['name', 'preferred_username', 'email']),
    /** Some issuers (Amazon Cognito) have a sign-out address of their own. `{origin}` and `{clientId}` are replaced. */
    logoutUrl: z.optional(z.string()),
  }),
  challenges: z.array(z.string()),
  /** Whether the person may choose the challenge. */
  clientMayChoose: z.boolean(),
  /** How many days frames and decisions are kept. */
  retentionDays: z.int(),
  /** Name, logo, colours and links of the deployment. What of it cannot be used is left out. */
  branding: z.optional(
    z.pipe(
      z.unknown(),
      z.transform((written): Branding => readBranding(written).branding),
    ),
  ),
  capture: z._default(
    z.object({
      framesPerSecond: z._default(z.number(), 10),
      /** 0–1, as in `HTMLCanvasElement.toBlob`. */
      jpegQuality: z._default(z.number(), 0.9),
      mirrorPreview: z._default(z.boolean(), true),
      /** Draws the browser's detections over the picture. */
      debugOverlay: z._default(z.boolean(), false),
    }),
    { framesPerSecond: 10, jpegQuality: 0.9, mirrorPreview: true, debugOverlay: false },
  ),
});
export type PortalConfig = z.infer<typeof PortalConfig>;
