import { homedir, tmpdir } from 'node:os';

/**
 * Gives this process a home folder if it has none: the AWS SDK looks for its files there, and an account without an
 * entry in the password file, as in some containers, would make it throw.
 */
export function ensureHomeFolder(environment: NodeJS.ProcessEnv = process.env, find: () => string = homedir): void {
  if (!environment['HOME'] && !hasHomeFolder(find)) environment['HOME'] = tmpdir();
}

function hasHomeFolder(find: () => string): boolean {
  try {
    return find() !== '';
  } catch {
    return false;
  }
}
