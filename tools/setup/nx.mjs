import { spawnSync } from 'node:child_process';
import { workspaceEnvironment, workspaceRoot } from './environment.mjs';

/** Runs nx and answers whether all went well. `quiet` sends what it prints to standard error. */
export function nx(args, { environment = {}, quiet = false } = {}) {
  const { status } = spawnSync(process.execPath, [`${workspaceRoot}node_modules/nx/dist/bin/nx.js`, ...args], {
    cwd: workspaceRoot,
    stdio: ['inherit', quiet ? process.stderr.fd : 'inherit', 'inherit'],
    env: workspaceEnvironment(environment),
  });
  return status === 0;
}
