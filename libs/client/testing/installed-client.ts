import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const packages = new URL('../../../dist/packages/', import.meta.url);

/** A folder outside of the workspace with the package in it, installed from its tarball. */
export interface InstalledClient {
  /** The name under which it is published. */
  readonly name: string;
  readonly folder: string;
  remove(): void;
}

/** Installs the tarball as npm does. Nothing is fetched: the package needs no other. */
export function installClient(): InstalledClient {
  const { name } = JSON.parse(readFileSync(new URL('client/package.json', packages), 'utf8')) as { name: string };
  const folder = mkdtempSync(join(tmpdir(), 'liveness-client-'));
  const remove = () => rmSync(folder, { recursive: true, force: true });
  try {
    writeFileSync(join(folder, 'package.json'), '{ "private": true, "type": "module" }');
    const tarball = fileURLToPath(new URL('client.tgz', packages));
    const args = ['install', '--offline', '--no-audit', '--no-fund', '--no-package-lock', tarball];
    execFileSync('npm', args, { cwd: folder, encoding: 'utf8', stdio: 'pipe' });
    return { name, folder, remove };
  } catch (error) {
    remove();
    throw error;
  }
}

/** Returns each Node that this machine has: the workspace's, and those on the path. */
export function nodes(): readonly string[] {
  const onPath = (process.env['PATH'] ?? '').split(delimiter).map((folder) => join(folder, 'node'));
  const versions = new Map<string, string>();
  for (const program of [process.execPath, ...onPath]) {
    try {
      const version = execFileSync(program, ['--version'], { encoding: 'utf8', stdio: 'pipe' }).trim();
      if (!versions.has(version)) versions.set(version, program);
    } catch {
      // There is none in that folder.
    }
  }
  return [...versions.values()];
}
