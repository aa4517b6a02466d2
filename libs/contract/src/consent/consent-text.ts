import * as z from 'zod/mini';

/** The bounds of a deployment's own consent texts. */
export const consentBounds = {
  versionLength: 40,
  languages: 20,
  points: 12,
  textLength: 500,
  /** Of the whole file, because the person's page gets all languages at once. */
  fileLength: 65_536,
} as const;

/** A language tag (BCP 47), such as `de` or `pt-BR`. */
export const languageTag = /^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8}){0,3}$/;

/** Control characters, and the marks that turn the direction of what follows and so can make a text read differently. */
const unprintable = /[\p{Cc}\u2028-\u202e]/u;

const plainText = z.string('is not a text').check(
  z.trim(),
  z.minLength(1, 'is empty'),
  z.maxLength(consentBounds.textLength, `has more than ${consentBounds.textLength} characters`),
  z.refine((text) => !/[<>]/.test(text), 'contains < or >: plain text only'),
  z.refine((text) => !unprintable.test(text), 'contains a line break or another control character'),
);

/** The text of one language. */
export const ConsentText = z.strictObject(
  {
    lead: plainText,
    points: z
      .array(plainText, 'is not a list of texts')
      .check(
        z.minLength(1, 'is empty'),
        z.maxLength(consentBounds.points, `has more than ${consentBounds.points} points`),
      ),
  },
  notOnly('lead and points'),
);
export type ConsentText = z.infer<typeof ConsentText>;

/** What a deployment asks people to agree to: a version, and its text in each language. */
export const ConsentFile = z.strictObject(
  {
    version: z
      .string('is not a text')
      .check(
        z.trim(),
        z.minLength(1, 'is empty'),
        z.maxLength(consentBounds.versionLength, `has more than ${consentBounds.versionLength} characters`),
      ),
    texts: z.record(z.string(), ConsentText, 'is not a text for each language').check(
      z.refine((texts) => Object.keys(texts).length > 0, 'names no language'),
      z.refine(
        (texts) => Object.keys(texts).length <= consentBounds.languages,
        `has more than ${consentBounds.languages} languages`,
      ),
      z.refine(
        (texts) => Object.keys(texts).every((tag) => languageTag.test(tag)),
        'has a key that is not a language tag such as de or pt-BR',
      ),
      z.refine((texts) => {
        const tags = Object.keys(texts).map((tag) => tag.toLowerCase());
        return new Set(tags).size === tags.length;
      }, 'names a language twice'),
    ),
  },
  notOnly('version and texts'),
);
export type ConsentFile = z.infer<typeof ConsentFile>;

/**
 * Returns what a consent file says, or all its problems: each with the path of its field, and none with a part of the
 * text.
 */
export function readConsentFile(
  json: string,
): { readonly ok: true; readonly file: ConsentFile } | { readonly ok: false; readonly problems: readonly string[] } {
  if (json.length > consentBounds.fileLength)
    return { ok: false, problems: [`has more than ${consentBounds.fileLength} characters`] };
  const { data, error } = ConsentFile.safeParse(parsed(json));
  if (data) return { ok: true, file: data };
  return {
    ok: false,
    problems: error.issues.map(({ path, message }) => (path.length > 0 ? `${path.join('.')} ${message}` : message)),
  };
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}

/** Returns the message of an object that is none, or has other fields. */
function notOnly(fields: string): string {
  return `is not JSON with ${fields} only`;
}
