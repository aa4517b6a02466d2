import { spawn } from 'node:child_process';
import { workspaceEnvironment, workspaceRoot } from './environment.mjs';
import { launcherVariable, whenParentEnds } from './when-parent-ends.mjs';

const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'];

/** Runs a program and exits with its result. */
export async function runChild(program, args) {
  const { code, error } = await runToEnd(program, args);
  if (error) console.error(error.message);
  process.exit(code);
}

/**
 * Runs a program to its end. Returns its exit code (1 if a signal ended it, or it could not start) and what it wrote to
 * pipes. A terminal sends Ctrl+C to every process of the group; a signal to this process alone is passed on, and so is
 * the end of whatever started this process. Then this process ends with the program, so that nothing is left running.
 */
export function runToEnd(program, args, { stdio = 'inherit', environment = {} } = {}) {
  const child = spawn(program, args, {
    cwd: workspaceRoot,
    stdio,
    env: workspaceEnvironment({ ...environment, [launcherVariable]: String(process.pid) }),
  });
  let isEnding = false;
  const passOn = (signal) => {
    isEnding = true;
    child.kill(signal);
  };
  for (const signal of signals) process.on(signal, passOn);
  const stopWatching = whenParentEnds(() => passOn('SIGTERM'));
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream?.setEncoding('utf8').on('data', (text) => (output += text));
  return new Promise((resolve) => {
    const end = (result) => {
      if (isEnding) process.exit(result.code);
      for (const signal of signals) process.off(signal, passOn);
      stopWatching();
      resolve({ ...result, output });
    };
    child.on('error', (error) => end({ code: 1, error }));
    child.on('close', (code) => end({ code: code ?? 1 }));
  });
}
