import { spawnSync } from 'node:child_process';
import { workspaceEnvironment, workspaceRoot } from './environment.mjs';

/**
 * Runs nx. Returns whether it succeeded. `quiet` sends its output to standard error; `silent` shows it there only if
 * something went wrong.
 */
export function nx(args, { environment = {}, quiet = false, silent = false } = {}) {
  const output = silent ? 'pipe' : quiet ? process.stderr.fd : 'inherit';
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [`${workspaceRoot}node_modules/nx/dist/bin/nx.js`, ...args],
    {
      cwd: workspaceRoot,
      stdio: ['inherit', output, silent ? 'pipe' : 'inherit'],
      env: workspaceEnvironment(environment),
      maxBuffer: Infinity,
    },
  );
  if (silent && status !== 0) process.stderr.write(`${stdout}${stderr}`);
  return status === 0;
}
