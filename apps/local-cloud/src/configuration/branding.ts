import { resolve } from 'node:path';
import type { Branding } from '@liveness/branding';
import { readBrandingFile } from '@liveness/branding/file';
import { StartupProblem } from '../startup-problem';
import type { Environment } from './environment';

/**
 * Returns what reads the branding in the file that the environment names: each time as the file is now, so that a
 * change shows as soon as the page is loaded again. While the file is wrong, the one before holds.
 * @param warn receives what is wrong, once for each cause
 * @throws StartupProblem if the file is wrong at the start
 */
export function brandingReader(environment: Environment, warn: (sentence: string) => void): () => Branding {
  const file = environment['LIVENESS_BRANDING_FILE'];
  if (!file) return () => ({});
  const path = resolve(file);
  const first = readBrandingFile(path);
  if (!first.ok) throw new StartupProblem(sentenceOf(path, first.problems));
  let last = first.branding;
  let told = '';
  return () => {
    const read = readBrandingFile(path);
    const sentence = read.ok ? '' : sentenceOf(path, read.problems);
    if (sentence !== told && sentence) warn(sentence);
    told = sentence;
    if (read.ok) last = read.branding;
    return last;
  };
}

function sentenceOf(path: string, problems: readonly string[]): string {
  return `The branding in ${path} cannot be used: ${problems.join('; ')}.`;
}
