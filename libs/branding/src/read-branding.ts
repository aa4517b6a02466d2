import { type Branding, type InLanguages, type Scheme, brandingBounds, linkNames } from './branding';
import { colourText } from './colours/contrast';
import { accentContrast, readableAccent, readableContrast } from './colours/palette';

/** What of a branding can be used, and what is wrong with the rest: each with the path of its field. */
export interface ReadBranding {
  readonly branding: Branding;
  readonly problems: readonly string[];
}

/** Returns a value, or what is wrong with it. */
type Check = (value: unknown) => { readonly value?: string; readonly problem?: string };

/**
 * Reads a branding that anybody may have written. A field that is wrong is left out, so that a page can still be shown,
 * and an accent that could not be read is made darker or lighter; the tools that deploy one refuse it instead.
 */
export function readBranding(written: unknown): ReadBranding {
  const problems: string[] = [];
  const fields = objectAt('', written, ['name', 'logo', 'icon', 'accent', 'links'], problems);
  const name = textAt('name', fields?.['name'], plainName, problems);
  const logo = logoAt(fields?.['logo'], problems);
  if (logo && fields?.['name'] === undefined)
    problems.push('name is missing: it is what a logo says to people who do not see it');
  const icon = valueAt('icon', fields?.['icon'], picture, problems);
  const accent = accentAt(fields?.['accent'], problems);
  const links = linksAt(fields?.['links'], problems);
  return { branding: { ...given({ name, logo, icon, accent, links }) }, problems };
}

function logoAt(written: unknown, problems: string[]): Branding['logo'] {
  const fields = objectAt('logo', written, ['light', 'dark', 'withName'], problems);
  if (!fields) return undefined;
  const light = valueAt('logo.light', fields['light'] ?? null, picture, problems);
  const dark = valueAt('logo.dark', fields['dark'], picture, problems);
  const withName = fields['withName'];
  if (withName !== undefined && typeof withName !== 'boolean') problems.push('logo.withName is not true or false');
  return light === undefined ? undefined : { light, ...given({ dark }), ...(withName === true && { withName }) };
}

function accentAt(written: unknown, problems: string[]): Branding['accent'] {
  const fields = objectAt('accent', written, ['light', 'dark'], problems);
  const accentOf = (scheme: Scheme) =>
    valueAt(`accent.${scheme}`, fields?.[scheme], (value) => accent(value, scheme), problems);
  const [light, dark] = [accentOf('light'), accentOf('dark')];
  return light === undefined && dark === undefined ? undefined : given({ light, dark });
}

function linksAt(written: unknown, problems: string[]): Branding['links'] {
  const fields = objectAt('links', written, linkNames, problems);
  return (
    fields &&
    Object.fromEntries(
      linkNames.flatMap((name) => {
        const link = textAt(`links.${name}`, fields[name], address, problems);
        return link === undefined ? [] : [[name, link]];
      }),
    )
  );
}

/** Returns the fields of an object if there is one, and reports those that it must not have. */
function objectAt(
  path: string,
  written: unknown,
  names: readonly string[],
  problems: string[],
): Readonly<Record<string, unknown>> | undefined {
  if (written === undefined) return undefined;
  const prefix = path && `${path}.`;
  if (typeof written !== 'object' || written === null || Array.isArray(written)) {
    problems.push(`${path || 'branding'} is not an object with ${names.join(', ')}`);
    return undefined;
  }
  for (const name of Object.keys(written))
    if (!names.includes(name)) problems.push(`${prefix}${name} is not known: there are ${names.join(', ')}`);
  return written as Readonly<Record<string, unknown>>;
}

function valueAt(path: string, written: unknown, check: Check, problems: string[]): string | undefined {
  if (written === undefined) return undefined;
  const { value, problem } = check(written);
  if (problem !== undefined) problems.push(`${path} ${problem}`);
  return value;
}

/** Reads one value for all languages, or one for each. */
function textAt(path: string, written: unknown, check: Check, problems: string[]): InLanguages | undefined {
  if (typeof written !== 'object' || written === null) return valueAt(path, written, check, problems);
  const entries = Object.entries(written);
  if (Array.isArray(written) || entries.length === 0 || entries.length > brandingBounds.languages) {
    problems.push(`${path} is not a text, nor 1 to ${brandingBounds.languages} of them by language`);
    return undefined;
  }
  const values = entries.flatMap(([tag, each]) => {
    if (!languageTag.test(tag)) problems.push(`${path} has a key that is not a language tag such as de or pt-BR`);
    const value = valueAt(`${path}.${languageTag.test(tag) ? tag : '?'}`, each, check, problems);
    return value === undefined || !languageTag.test(tag) ? [] : [[tag, value]];
  });
  return values.length === 0 ? undefined : Object.fromEntries(values);
}

/** As of the consent's texts. */
const languageTag = /^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8}){0,3}$/;

/** Control characters, line breaks, and the marks that turn the direction of what follows. */
const unprintable = /[\p{Cc}\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/u;

const plainName: Check = (value) => {
  if (typeof value !== 'string') return { problem: 'is not a text' };
  const text = value.trim();
  if (text === '') return { problem: 'is empty' };
  if (text.length > brandingBounds.nameLength)
    return { problem: `has more than ${brandingBounds.nameLength} characters` };
  if (/[<>{}]/.test(text)) return { problem: 'contains <, >, { or }: plain text only' };
  if (unprintable.test(text)) return { problem: 'contains a line break or another control character' };
  return { value: text };
};

const host = /^(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z][a-z0-9-]{0,61}[a-z0-9](?::\d{1,5})?$/i;

/** An address that may stand in a link: never one that runs a script, and none with a name and a password. */
const address: Check = (value) => {
  if (typeof value !== 'string') return { problem: 'is not a text' };
  if (value.length > brandingBounds.addressLength)
    return { problem: `has more than ${brandingBounds.addressLength} characters` };
  const [, authority, rest = ''] = /^https:\/\/([^/?#]*)(.*)$/is.exec(value) ?? [];
  const isOwnPath = /^\/(?![/\\])/.test(value);
  if (/[\s<>"{}\\]/.test(value) || unprintable.test(value) || !(isOwnPath || (authority && host.test(authority))))
    return {
      problem: 'is not an https: address such as https://example.com/privacy, nor a path such as /privacy.html',
    };
  return { value: isOwnPath ? value : `https://${authority?.toLowerCase()}${rest}` };
};

const maxDataLength = 64 + Math.ceil(brandingBounds.pictureBytes / 3) * 4;

/** What a page may show as a picture: its policy allows its own origin and `data:`. */
const picture: Check = (value) => {
  if (typeof value !== 'string') return { problem: 'is not the address of a picture' };
  const isData = /^data:image\/(?:svg\+xml|png|webp);base64,[a-z0-9+/]+={0,2}$/i.test(value);
  if (isData && value.length > maxDataLength) return { problem: `has more than ${brandingBounds.pictureBytes} bytes` };
  if (isData || /^(?:\/[\w-][\w.-]*)+\.(?:svg|png|webp)$/i.test(value)) return { value };
  return { problem: 'is not a picture: a data: address, or a path such as /logo.svg, of SVG, PNG or WebP' };
};

function accent(value: unknown, scheme: Scheme): ReturnType<Check> {
  if (typeof value !== 'string' || !colourText.test(value)) return { problem: 'is not a colour such as #0b6b58' };
  const colour = value.toLowerCase();
  const reached = accentContrast(colour, scheme);
  if (reached >= readableContrast) return { value: colour };
  const readable = readableAccent(colour, scheme);
  return {
    value: readable,
    problem: `(${colour}) cannot be read on a ${scheme} page: its contrast is ${floored(reached)} and must be ${readableContrast}; ${readable} would do`,
  };
}

/** Never rounds up to a contrast that is not reached. */
function floored(contrast: number): string {
  return (Math.floor(contrast * 10) / 10).toFixed(1);
}

/** Leaves out what is undefined. */
function given<Fields extends object>(fields: Fields): { [Name in keyof Fields]?: NonNullable<Fields[Name]> } {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as Fields as never;
}
