import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createRequire } from 'node:module';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { createInterface } from 'node:readline';

/** Returns the path of the stand-in's binary, or undefined if this platform has none. */
export function dynoxideBinary(): string | undefined {
  try {
    return createRequire(import.meta.url).resolve(`@dynoxide/${process.platform}-${process.arch}/dynoxide`);
  } catch {
    return undefined;
  }
}

/** A running DynamoDB stand-in. */
export interface Dynoxide {
  readonly endpoint: string;
  /** Kills it, without a chance to finish anything. */
  stop(): Promise<void>;
}

/** Without a file it keeps everything in memory. Without an endpoint it listens on any free port of this machine. */
export interface DynoxideOptions {
  readonly file?: string;
  readonly endpoint?: string;
}

/** @throws Error with its output when it does not start. */
export async function startDynoxide(binary: string, { file, endpoint }: DynoxideOptions = {}): Promise<Dynoxide> {
  const port = endpoint === undefined ? await freePort() : Number(new URL(endpoint).port);
  const storage = file === undefined ? [] : ['--db-path', file];
  const child = spawn(binary, ['serve', '--port', String(port), ...storage], { stdio: ['ignore', 'pipe', 'pipe'] });
  const killWithUs = () => child.kill('SIGKILL');
  process.once('exit', killWithUs);
  await listening(child);
  return {
    endpoint: `http://127.0.0.1:${port}`,
    stop: async () => {
      process.off('exit', killWithUs);
      child.kill('SIGKILL');
      if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
    },
  };
}

function listening(child: ChildProcess): Promise<void> {
  return new Promise((resolve, reject) => {
    const said: string[] = [];
    for (const stream of [child.stdout, child.stderr]) {
      if (!stream) continue;
      createInterface(stream).on('line', (line) => {
        said.push(line);
        if (line.includes('listening on')) resolve();
      });
    }
    child.once('error', reject);
    child.once('exit', (code) => reject(new Error(`dynoxide ended with ${code}: ${said.join(' ')}`)));
  });
}

async function freePort(): Promise<number> {
  const server = createServer();
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}
