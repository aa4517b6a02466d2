import { delimiter } from 'node:path';
import { fileURLToPath } from 'node:url';

export const workspaceRoot = fileURLToPath(new URL('../..', import.meta.url));
export const binFolder = `${workspaceRoot}node_modules/.bin`;

/** Returns the caller's environment, with the workspace's own Node and tools first. */
export function workspaceEnvironment(extra = {}) {
  return { ...process.env, PATH: `${binFolder}${delimiter}${process.env.PATH}`, CHECKPOINT_DISABLE: '1', ...extra };
}
