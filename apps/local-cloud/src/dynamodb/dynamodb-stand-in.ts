import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync } from 'node:fs';
import { Agent, get } from 'node:http';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { setTimeout as delay } from 'node:timers/promises';
import { StartupProblem } from '../startup-problem';
import { stateProblem } from '../state/state-problem';
import { findDynoxide } from './dynoxide-binary';

export interface DynamoDbStandIn {
  readonly origin: string;
  /** Resolves with its last line of output when it ended unexpectedly. */
  readonly ended: Promise<string>;
  close(): Promise<void>;
}

const pollMs = 15;

/** Starts the DynamoDB-compatible server on a database file. It ends with this process, however this process ends. */
export async function startDynamoDbStandIn(
  file: string,
  program = findDynoxide(),
  startTimeoutMs = 10_000,
): Promise<DynamoDbStandIn> {
  // The file contains observations of faces, and the program creates files with the default mode.
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
  const port = await freePort();
  const leash = fileURLToPath(new URL('../processes/leash.ts', import.meta.url));
  const child = spawn(
    process.execPath,
    [leash, program, '--host', '127.0.0.1', '--port', String(port), '--db-path', file],
    {
      stdio: ['pipe', 'pipe', 'pipe', 'ipc'],
      env: {},
    },
  );
  // Only a leash that is killed leaves the program behind.
  let programId: number | undefined;
  child.once('message', (id) => (programId = Number(id)));
  let output = '';
  for (const stream of [child.stdout, child.stderr])
    stream?.setEncoding('utf8').on('data', (text: string) => (output = (output + text).slice(-4_000)));
  const exited = once(child, 'exit').then(([, signal]) => {
    if (signal === null) return lastLine(output);
    if (programId !== undefined) kill(programId);
    return `its holder was ended by ${signal}`;
  });
  const origin = `http://127.0.0.1:${port}`;
  let isClosing = false;
  const close = async () => {
    isClosing = true;
    child.stdin?.end();
    await exited;
  };
  const ended = new Promise<string>((resolve) => void exited.then((args) => (isClosing ? undefined : resolve(args))));
  const outcome = await Promise.race([exited.then((args) => ({ args })), untilItResponds(origin, startTimeoutMs)]);
  if (outcome === 'responds') return { origin, ended, close };
  await close();
  throw outcome === 'silent'
    ? new StartupProblem(
        `The DynamoDB stand-in did not answer at ${origin} within ${startTimeoutMs / 1000} s. Something may keep this machine busy, or keep programs from connecting to 127.0.0.1.`,
      )
    : stateProblem(file, outcome.args);
}

function kill(id: number): void {
  try {
    process.kill(id, 'SIGKILL');
  } catch {
    // It has ended.
  }
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}

async function untilItResponds(origin: string, timeoutMs: number): Promise<'responds' | 'silent'> {
  const giveUpAt = Date.now() + timeoutMs;
  while (Date.now() < giveUpAt) {
    if (await responds(origin, timeoutMs)) return 'responds';
    await delay(pollMs);
  }
  return 'silent';
}

/** An agent of its own is never told to ask a proxy, whatever the environment says. */
function responds(origin: string, timeoutMs: number): Promise<boolean> {
  return new Promise((resolve) => {
    const request = get(origin, { agent: new Agent(), timeout: timeoutMs }, (response) => {
      response.resume();
      resolve(response.statusCode === 200);
    });
    request.on('timeout', () => request.destroy()).on('error', () => resolve(false));
  });
}

/** Returns the first sentence of its error, which says what went wrong. */
function lastLine(output: string): string {
  const line = output.trim().split('\n').at(-1) ?? '';
  return line
    .replace(/^error: /, '')
    .split('. ', 1)[0]!
    .replace(/\.$/, '');
}
