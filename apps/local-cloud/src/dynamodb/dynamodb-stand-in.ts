import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync } from 'node:fs';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { setTimeout as delay } from 'node:timers/promises';
import { StartupProblem } from '../startup-problem';
import { findDynoxide } from './dynoxide-binary';

export interface DynamoDbStandIn {
  readonly origin: string;
  /** Resolves with its last line of output when it ended unexpectedly. */
  readonly ended: Promise<string>;
  close(): Promise<void>;
}

const startTimeoutMs = 10_000;
const pollMs = 15;

/** Starts the DynamoDB-compatible server on a database file. It ends with this process, however this process ends. */
export async function startDynamoDbStandIn(file: string, program = findDynoxide()): Promise<DynamoDbStandIn> {
  // The file contains observations of faces, and the program creates files with the default mode.
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
  const port = await freePort();
  const leash = fileURLToPath(new URL('../processes/leash.ts', import.meta.url));
  const child = spawn(
    process.execPath,
    [leash, program, '--host', '127.0.0.1', '--port', String(port), '--db-path', file],
    {
      stdio: ['pipe', 'pipe', 'pipe'],
      env: {},
    },
  );
  let output = '';
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (text: string) => (output = (output + text).slice(-4_000)));
  const exited = once(child, 'exit').then(([, signal]) =>
    signal === null ? lastLine(output) : `its holder was ended by ${signal}`,
  );
  const origin = `http://127.0.0.1:${port}`;
  let isClosing = false;
  const close = async () => {
    isClosing = true;
    child.stdin.end();
    await exited;
  };
  const ended = new Promise<string>((resolve) => void exited.then((args) => (isClosing ? undefined : resolve(args))));
  const outcome = await Promise.race([exited.then((args) => ({ args })), untilItResponds(origin)]);
  if (outcome === 'responds') return { origin, ended, close };
  await close();
  throw new StartupProblem(
    `The DynamoDB stand-in did not start on ${file} (${outcome === 'silent' ? 'no response' : outcome.args}). Start over with --reset.`,
  );
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}

async function untilItResponds(origin: string): Promise<'responds' | 'silent'> {
  const giveUpAt = Date.now() + startTimeoutMs;
  while (Date.now() < giveUpAt) {
    const responds = await fetch(origin).then(
      (response) => response.ok,
      () => false,
    );
    if (responds) return 'responds';
    await delay(pollMs);
  }
  return 'silent';
}

/** Returns the first sentence of its error, which says what went wrong. */
function lastLine(output: string): string {
  const line = output.trim().split('\n').at(-1) ?? '';
  return line
    .replace(/^error: /, '')
    .split('. ', 1)[0]!
    .replace(/\.$/, '');
}
