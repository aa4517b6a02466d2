import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { workspaceRoot } from './environment.mjs';

/** Installs the packages in package-lock.json, unless exactly these are installed. */
export function ensurePackages() {
  if (isInstalled()) return;
  console.log('Installing packages (npm ci) …');
  const { status } = spawnSync('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: workspaceRoot,
    stdio: 'inherit',
  });
  if (status === 0) return;
  console.error('npm ci failed. See the messages above.');
  process.exit(1);
}

/** After a complete install, npm leaves a copy of the lock in node_modules, without the parts for other platforms. */
function isInstalled() {
  const copy = `${workspaceRoot}node_modules/.package-lock.json`;
  if (!existsSync(copy)) return false;
  const { packages: installed } = readJson(copy);
  const { packages: wanted } = readJson(`${workspaceRoot}package-lock.json`);
  return (
    Object.entries(wanted).every(([path, entry]) => path === '' || entry.optional || isSame(installed[path], entry)) &&
    Object.entries(installed).every(([path, entry]) => isSame(wanted[path], entry))
  );
}

/** The workspace's own packages have no version: they are links to their folders. */
function isSame(one, other) {
  return one?.link || other.link
    ? one?.resolved === other.resolved && existsSync(`${workspaceRoot}${other.resolved}/package.json`)
    : one?.version === other.version;
}

function readJson(path) {
  return JSON.parse(readFileSync(path, 'utf8'));
}
