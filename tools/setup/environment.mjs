import { homedir, tmpdir } from 'node:os';
import { delimiter } from 'node:path';
import { fileURLToPath } from 'node:url';

export const workspaceRoot = fileURLToPath(new URL('../..', import.meta.url));
export const binFolder = `${workspaceRoot}node_modules/.bin`;

/** Returns the caller's environment, with the workspace's own Node and tools first. */
export function workspaceEnvironment(extra = {}) {
  return {
    ...process.env,
    PATH: `${binFolder}${delimiter}${process.env.PATH}`,
    CHECKPOINT_DISABLE: '1',
    ...loopbackWithoutProxy(process.env),
    ...(hasHomeFolder() ? {} : { HOME: tmpdir() }),
    ...extra,
  };
}

/** An account without an entry in the password file, as in some containers, has none unless `HOME` says so. */
function hasHomeFolder() {
  try {
    return homedir() !== '';
  } catch {
    return false;
  }
}

/** Only this machine reaches what runs on it: no proxy (`HTTP_PROXY` with `NODE_USE_ENV_PROXY`) may be asked for that. */
export function loopbackWithoutProxy(environment) {
  const exceptions = [environment.no_proxy ?? environment.NO_PROXY, '127.0.0.1', 'localhost', '::1'];
  const list = exceptions.filter(Boolean).join(',');
  return { NO_PROXY: list, no_proxy: list };
}
