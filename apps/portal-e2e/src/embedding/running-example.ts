import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import type { Cloud } from '../cloud/shared-cloud';

/** An example's server, a process of its own that knows nothing of this workspace. */
export interface RunningExample {
  readonly origin: string;
  close(): Promise<void>;
}

/**
 * Starts the server of an example for a local cloud, as its `npm start` does. The example is built, and has our packages
 * from their tarballs.
 */
export async function runExample(
  name: string,
  { origin, backendSecret }: Pick<Cloud, 'origin' | 'backendSecret'>,
  environment: Readonly<Record<string, string>> = {},
): Promise<RunningExample> {
  const cwd = `examples/${name}`;
  const { scripts } = JSON.parse(readFileSync(`${cwd}/package.json`, 'utf8')) as { scripts: { start: string } };
  const [, ...args] = scripts.start.split(' ');
  const server = spawn(process.execPath, args, {
    cwd,
    stdio: ['ignore', 'pipe', 'inherit'],
    env: {
      ...environment,
      LIVENESS_API: `${origin}/api`,
      LIVENESS_TOKENS: `${origin}/oidc/token`,
      LIVENESS_CLIENT_ID: 'liveness-backend',
      LIVENESS_CLIENT_SECRET: backendSecret,
      PORT: '0',
    },
  });
  const exited = once(server, 'exit');
  const first = await Promise.race([once(createInterface(server.stdout), 'line'), exited.then(() => undefined)]);
  if (first === undefined) throw new Error('the example’s server ended before it said where it listens');
  return { origin: String(first[0]), close: () => ended(server, exited) };
}

async function ended(server: ChildProcess, exited: Promise<unknown>): Promise<void> {
  server.kill();
  await exited;
}
