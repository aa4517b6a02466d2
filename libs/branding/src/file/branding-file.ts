import { readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import type { Branding } from '../branding';
import { readBranding } from '../read-branding';
import { dataAddressOf } from './picture-file';

/**
 * Reads a branding from a JSON file, in which a picture is the path of a file, relative to it. Returns it with all
 * pictures as `data:` addresses, or all problems, each with the path of its field.
 */
export function readBrandingFile(
  path: string,
): { readonly ok: true; readonly branding: Branding } | { readonly ok: false; readonly problems: readonly string[] } {
  const text = bytesOf(path)?.toString('utf8');
  if (text === undefined) return { ok: false, problems: ['cannot be read'] };
  const written = parsed(text);
  if (!isObject(written)) return { ok: false, problems: ['is not a JSON object'] };
  const problems: string[] = [];
  const withPictures = { ...written };
  replacePicture(withPictures, 'icon', 'icon', dirname(path), problems);
  if (isObject(written['logo'])) {
    const logo = { ...written['logo'] };
    for (const field of ['light', 'dark']) replacePicture(logo, field, `logo.${field}`, dirname(path), problems);
    withPictures['logo'] = logo;
  }
  const read = readBranding(withPictures);
  const all = [...problems, ...read.problems];
  return all.length === 0 ? { ok: true, branding: read.branding } : { ok: false, problems: all };
}

/** Replaces a file's path by its content. What is no path at all stays, for the reader to judge. */
function replacePicture(
  fields: Record<string, unknown>,
  name: string,
  path: string,
  folder: string,
  problems: string[],
): void {
  const file = fields[name];
  if (typeof file !== 'string' || file.startsWith('data:')) return;
  const bytes = bytesOf(resolve(folder, file));
  const picture = bytes && dataAddressOf(bytes);
  if (picture?.ok) fields[name] = picture.address;
  else {
    problems.push(`${path} ${file} ${picture ? picture.problem : 'cannot be read'}`);
    // Any picture: what is wrong with this one has been said.
    fields[name] = 'data:image/png;base64,AAAA';
  }
}

function bytesOf(path: string): Buffer | undefined {
  try {
    return readFileSync(path);
  } catch {
    return undefined;
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
