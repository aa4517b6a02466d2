import { spawnSync } from 'node:child_process';
import { workspaceEnvironment, workspaceRoot } from './environment.mjs';

/** Runs nx and answers whether all went well. */
export function nx(args, extraEnvironment = {}) {
  const { status } = spawnSync(process.execPath, [`${workspaceRoot}node_modules/nx/dist/bin/nx.js`, ...args], { cwd: workspaceRoot, stdio: 'inherit', env: workspaceEnvironment(extraEnvironment) });
  return status === 0;
}
