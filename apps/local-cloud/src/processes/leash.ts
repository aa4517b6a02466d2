// Runs a program that cannot watch its parent: `node leash.ts PROGRAM ARGUMENTS…`. The program ends when this process is told to end, or
// when standard input closes, which happens at the latest when the parent dies, however it dies. Imports nothing that needs a build.
import { spawn } from 'node:child_process';
import { writeSync } from 'node:fs';

const [program, ...programArguments] = process.argv.slice(2);

// In a process group of its own: Ctrl+C must reach it through us alone, so that it ends after those who use it.
const child = spawn(program!, programArguments, { stdio: ['ignore', 'inherit', 'inherit'], detached: true });
const end = () => child.kill('SIGTERM');

child.on('error', () => process.exit(1));
child.on('exit', (code, signal) => {
  if (signal !== null) writeSync(process.stderr.fd, `it was ended by ${signal}\n`);
  process.exit(code ?? 1);
});
process.on('exit', () => child.kill('SIGKILL'));
process.on('SIGTERM', end);
process.on('SIGINT', () => undefined);
process.stdin.on('end', end).on('error', end).resume();
