import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Cloud } from '../cloud/shared-cloud';

/** An example that runs outside the workspace, with packages from tarballs. */
export interface RunningExample {
  readonly origin: string;
  close(): Promise<void>;
}

/**
 * Copies an example out of the workspace, installs packages of ours as npm would publish them, and starts its server for
 * a local cloud.
 * @param packages those that are built: `element` is `dist/packages/element.tgz`
 */
export async function runExample(
  name: string,
  packages: readonly string[],
  { origin, backendSecret }: Pick<Cloud, 'origin' | 'backendSecret'>,
  environment: Readonly<Record<string, string>> = {},
): Promise<RunningExample> {
  const folder = mkdtempSync(join(tmpdir(), `liveness-${name}-`));
  cpSync(resolve('examples', name), folder, { recursive: true, filter: (path) => !path.includes('node_modules') });
  const tarballs = packages.map((one) => `file:${resolve('dist/packages', `${one}.tgz`)}`);
  const quiet = ['--offline', '--no-audit', '--no-fund', '--no-package-lock', '--ignore-scripts'];
  execFileSync('npm', ['install', ...quiet, ...tarballs], { cwd: folder, stdio: 'pipe' });
  const server = spawn(process.execPath, ['server.mjs'], {
    cwd: folder,
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
  const close = async () => {
    await ended(server);
    rmSync(folder, { recursive: true, force: true });
  };
  try {
    return { origin: await firstLine(server), close };
  } catch (error) {
    await close();
    throw error;
  }
}

async function firstLine(server: ChildProcess): Promise<string> {
  let text = '';
  for await (const chunk of server.stdout ?? []) {
    text += String(chunk);
    const [line, rest] = text.split('\n', 2);
    if (line !== undefined && rest !== undefined) return line;
  }
  throw new Error('the example’s server ended before it said where it listens');
}

async function ended(server: ChildProcess): Promise<void> {
  if (server.exitCode !== null) return;
  server.kill();
  await once(server, 'exit');
}
