import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import type { Cloud } from '../cloud/shared-cloud';

const folder = fileURLToPath(new URL('../../../../examples/backend/', import.meta.url));

/** The example's server, a process of its own that knows nothing of this workspace. */
export interface Shop {
  /** `http://127.0.0.1:<port>` */
  readonly origin: string;
  /** What it has written about problems. */
  readonly problems: () => string;
  close(): Promise<void>;
}

/**
 * Opens the shop of examples/backend for customers of a local cloud.
 * @param port any free one by default
 * @param environment further variables of the shop
 * @throws Error with what it says if it does not open
 */
export async function openShop(
  { origin, backendSecret }: Pick<Cloud, 'origin' | 'backendSecret'>,
  port = 0,
  environment: Readonly<Record<string, string>> = {},
): Promise<Shop> {
  const child = spawn(process.execPath, ['server.ts'], {
    cwd: folder,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {
      ...environment,
      PATH: process.env['PATH'],
      PORT: String(port),
      LIVENESS_URL: origin,
      LIVENESS_TOKEN_URL: `${origin}/oidc/token`,
      LIVENESS_CLIENT_ID: 'liveness-backend',
      LIVENESS_CLIENT_SECRET: backendSecret,
    },
  });
  let problems = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => (problems += text));
  const exited = once(child, 'exit');
  const first = await Promise.race([once(createInterface(child.stdout), 'line'), exited.then(() => undefined)]);
  const shopOrigin = /http:\S+$/.exec(String(first?.[0]))?.[0];
  if (shopOrigin === undefined) throw new Error(problems.trim() || 'the shop closed before it had opened');
  return {
    origin: shopOrigin,
    problems: () => problems,
    close: async () => {
      child.kill();
      await exited;
    },
  };
}
