import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { readConsentFile } from '@liveness/contract';
import type { Environment } from '../configuration/environment';

/** The name of the consent texts beside the API's code. */
export const consentFileName = 'consent.json';

/**
 * Reads the consent texts that an environment names. Returns what to put beside the API's code, which is nothing
 * without texts, or all problems.
 */
export function consentFileOf({
  api,
}: Pick<Environment, 'api'>):
  | { readonly ok: true; readonly files: Readonly<Record<string, Uint8Array>> }
  | { readonly ok: false; readonly problems: readonly string[] } {
  const { consentFile = undefined, consentVersion = undefined } = api.kind === 'here' ? api.checks : {};
  if (consentFile === undefined) return { ok: true, files: {} };
  const path = resolve(consentFile);
  const bytes = bytesOf(path);
  if (!bytes) return { ok: false, problems: [`api.checks.consentFile: ${path} cannot be read`] };
  const read = readConsentFile(bytes.toString('utf8'));
  if (!read.ok)
    return { ok: false, problems: read.problems.map((problem) => `api.checks.consentFile: ${path}: ${problem}`) };
  if (consentVersion !== undefined && consentVersion !== read.file.version)
    return { ok: false, problems: [`api.checks.consentVersion: is not the version in ${path}: leave it out`] };
  return { ok: true, files: { [consentFileName]: bytes } };
}

function bytesOf(path: string): Buffer | undefined {
  try {
    return readFileSync(path);
  } catch {
    return undefined;
  }
}
