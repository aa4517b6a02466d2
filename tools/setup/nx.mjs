import { workspaceRoot } from './environment.mjs';
import { tooFewFiles } from './open-files.mjs';
import { runToEnd } from './run-child.mjs';

/**
 * Runs nx. Returns whether it succeeded; with too few files it would hang and then blame a plugin. `quiet` sends its output to standard error; `silent` shows it there only if
 * something went wrong.
 */
export async function nx(args, { environment = {}, quiet = false, silent = false } = {}) {
  const problem = tooFewFiles();
  if (problem) {
    console.error(problem);
    return false;
  }
  const output = silent ? 'pipe' : quiet ? process.stderr.fd : 'inherit';
  const { code, output: written } = await runToEnd(
    process.execPath,
    [`${workspaceRoot}node_modules/nx/dist/bin/nx.js`, ...args],
    { stdio: ['inherit', output, silent ? 'pipe' : 'inherit'], environment },
  );
  if (silent && code !== 0) process.stderr.write(written);
  return code === 0;
}
