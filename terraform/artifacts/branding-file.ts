import { resolve } from 'node:path';
import type { Branding } from '@liveness/branding';
import { readBrandingFile } from '@liveness/branding/file';
import type { Environment } from '../configuration/environment';

/** Reads the branding that an environment names, which is empty if it names none. Returns it, or all problems. */
export function brandingOf({
  portal,
}: Pick<Environment, 'portal'>):
  { readonly ok: true; readonly branding: Branding } | { readonly ok: false; readonly problems: readonly string[] } {
  if (portal?.brandingFile === undefined) return { ok: true, branding: {} };
  const path = resolve(portal.brandingFile);
  const read = readBrandingFile(path);
  if (read.ok) return read;
  return { ok: false, problems: read.problems.map((problem) => `portal.brandingFile: ${path}: ${problem}`) };
}
