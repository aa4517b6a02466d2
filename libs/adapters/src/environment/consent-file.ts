import { readFileSync } from 'node:fs';
import { readConsentFile } from '@liveness/contract';
import type { ConsentFile } from '@liveness/contract';
import * as z from 'zod/mini';
import { text } from './environment-values';

/** The path of a file with the consent texts of a deployment. It is read at once: what follows has its content. */
export const consentFile = z.pipe(
  text,
  z.transform((path, { issues }): ConsentFile => {
    const json = contentOf(path);
    const read = json === undefined ? undefined : readConsentFile(json);
    if (read?.ok) return read.file;
    const problems = read ? read.problems.map((problem) => `names a file that is wrong: ${problem}`) : [unreadable];
    issues.push(...problems.map((message) => ({ code: 'custom' as const, message, input: path })));
    return z.NEVER;
  }),
);

const unreadable = 'names a file that cannot be read';

function contentOf(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
}
