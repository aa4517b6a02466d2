import { spawn } from 'node:child_process';
import { workspaceEnvironment, workspaceRoot } from './environment.mjs';

const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'];

/**
 * Runs a program to its end and exits with its result. A terminal sends Ctrl+C to every process of the group; a signal
 * to this process alone is passed on, so that nothing is left running.
 */
export function runChild(program, args) {
  const child = spawn(program, args, { cwd: workspaceRoot, stdio: 'inherit', env: workspaceEnvironment() });
  for (const signal of signals) process.on(signal, () => child.kill(signal));
  child.on('error', (error) => {
    console.error(error.message);
    process.exit(1);
  });
  child.on('exit', (code) => process.exit(code ?? 1));
}
