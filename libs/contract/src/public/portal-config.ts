import * as z from 'zod/mini';

/** `config.json` beside the portal: what one build needs to know to run in any account. */
export const PortalConfig = z.object({
  /** Base of the API, same origin by default. */
  apiBase: z._default(z.string(), '/api'),
  auth: z.object({
    /** Issuer address; its discovery document is read from there. */
    issuer: z.string(),
    clientId: z.string(),
    scope: z._default(z.string(), 'openid email profile'),
    /** The claim of the access or id token that lists groups. */
    groupsClaim: z._default(z.string(), 'groups'),
    /** Some issuers (Amazon Cognito) sign out by an address of their own; `{origin}` and `{clientId}` are filled in. */
    logoutUrl: z.optional(z.string()),
  }),
  challenges: z.array(z.string()),
  /** Whether the person may choose the challenge. */
  clientMayChoose: z.boolean(),
  /** Days that frames and decisions are kept. */
  retentionDays: z.int(),
  capture: z._default(
    z.object({
      framesPerSecond: z._default(z.number(), 10),
      /** 0–1, as `HTMLCanvasElement.toBlob` takes it. */
      jpegQuality: z._default(z.number(), 0.9),
      mirrorPreview: z._default(z.boolean(), true),
      /** Draws what the browser's detector sees over the picture. */
      debugOverlay: z._default(z.boolean(), false),
    }),
    { framesPerSecond: 10, jpegQuality: 0.9, mirrorPreview: true, debugOverlay: false },
  ),
});
export type PortalConfig = z.infer<typeof PortalConfig>;
