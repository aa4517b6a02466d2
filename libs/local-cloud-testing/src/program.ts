import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

const workspace = fileURLToPath(new URL('../../../', import.meta.url));

/** A program that prints one line of JSON about how to use it, and ends when its standard input closes. */
export interface Program<Line> {
  readonly line: Line;
  /** Resolves when it has ended. */
  close(): Promise<void>;
}

/**
 * Starts one of the workspace's TypeScript programs.
 * @throws Error with its standard error if it ends before it has printed anything
 */
export async function startProgram<Line>(
  script: string,
  args: readonly string[],
  environment: NodeJS.ProcessEnv,
): Promise<Program<Line>> {
  const child = spawn(process.execPath, ['--import', 'tsx', script, ...args], {
    cwd: workspace,
    env: environment,
    stdio: ['pipe', 'pipe', 'pipe'],
  });
  const ended = once(child, 'exit');
  let output = '';
  let problems = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => (problems = (problems + text).slice(-4_000)));
  child.stdout.setEncoding('utf8').on('data', (text: string) => (output += text));
  while (!output.includes('\n')) {
    const next = await Promise.race([
      once(child.stdout, 'data').then(() => 'more' as const),
      ended.then(() => 'ended' as const),
    ]);
    if (next === 'ended') throw new Error(problems.trim() || `${script} ended before it said anything`);
  }
  const close = async () => {
    child.stdin.end();
    await ended;
  };
  return { line: JSON.parse(output) as Line, close };
}
