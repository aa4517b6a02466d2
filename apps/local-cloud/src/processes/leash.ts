// Runs a program that cannot watch its parent: `node leash.ts PROGRAM ARGUMENTS…`. The program ends when this process
// is told to end, or when standard input closes, which happens when the parent dies for any reason. Imports nothing
// that needs a build.
import { spawn } from 'node:child_process';
import { writeSync } from 'node:fs';

const [program, ...programArguments] = process.argv.slice(2);

// In its own process group, so that a terminal's signals reach it only through us and it ends after its users.
const child = spawn(program!, programArguments, { stdio: ['ignore', 'inherit', 'inherit'], detached: true });
const end = () => child.kill('SIGTERM');

child.on('error', () => process.exit(1));
child.on('exit', (code, signal) => {
  if (signal !== null) writeSync(process.stderr.fd, `it was ended by ${signal}\n`);
  process.exit(code ?? 1);
});
process.on('exit', () => child.kill('SIGKILL'));
process.on('SIGTERM', end);
// Ctrl+C, Ctrl+\ and a closed terminal reach the parent, too. It decides; if they end it, standard input closes.
for (const signal of ['SIGINT', 'SIGQUIT', 'SIGHUP'] as const) process.on(signal, () => undefined);
// If this process is killed, its parent can end the program.
process.send?.(child.pid);
process.stdin.on('end', end).on('error', end).resume();
