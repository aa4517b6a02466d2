import * as z from 'zod/mini';
import { consentBounds, languageTag } from './consent-text';

/** A user's agreement to be recorded, as the client sends it. */
export const Agreement = z.strictObject({
  version: z.string().check(z.minLength(1), z.maxLength(consentBounds.versionLength)),
  locale: z.string().check(z.regex(languageTag)),
});
export type Agreement = z.infer<typeof Agreement>;

/** What a person must agree to before anything is recorded. */
export const ConsentNeeded = z.object({
  version: z.string(),
  retentionDays: z.optional(z.int()),
  /** The deployment's own text by language, the one of last resort first; absent: the page's own words. */
  texts: z.optional(z.record(z.string(), z.object({ lead: z.string(), points: z.array(z.string()) }))),
});
export type ConsentNeeded = z.infer<typeof ConsentNeeded>;

/** Response of `GET /api/consent`. Without `needed` nobody is asked. */
export const ConsentInForce = z.object({ needed: z.optional(ConsentNeeded) });
export type ConsentInForce = z.infer<typeof ConsentInForce>;

/** An agreement as stored. */
export const GivenConsent = z.object({ version: z.string(), at: z.iso.datetime(), locale: z.string() });
