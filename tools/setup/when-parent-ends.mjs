import { spawnSync } from 'node:child_process';

const pollMs = 500;
/** Tells a program of ours who started it. */
export const launcherVariable = 'RUN_BY_PID';

const parent = process.ppid;
const launcher = Number(process.env[launcherVariable]);
const isOurs = process.env[launcherVariable] !== undefined && launcher !== process.pid;
/** `npm run` puts a shell between itself and us. A shell outlives an npm that is killed, so npm is watched, too. */
const npm = !isOurs && process.env.npm_lifecycle_event !== undefined ? parentOf(parent) : undefined;

/**
 * Calls back once when npm, or the program of ours that started this one, has ended, even if that was before. Whoever
 * starts a command otherwise (`nohup node tools/run.mjs start &`) may leave. Does not keep this process alive.
 * @returns a function that stops watching
 */
export function whenParentEnds(callback) {
  if (!isOurs && process.env.npm_lifecycle_event === undefined) return () => undefined;
  const timer = setInterval(() => {
    if (process.ppid === (isOurs ? launcher : parent) && (npm === undefined || isAlive(npm))) return;
    clearInterval(timer);
    callback();
  }, pollMs);
  timer.unref();
  return () => clearInterval(timer);
}

/** Returns undefined where `ps` does not tell: there, only the parent is watched. */
function parentOf(pid) {
  const { stdout } = spawnSync('ps', ['-o', 'ppid=', '-p', String(pid)], { encoding: 'utf8' });
  const found = Number(stdout);
  return found > 1 ? found : undefined;
}

function isAlive(pid) {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return error.code === 'EPERM';
  }
}
