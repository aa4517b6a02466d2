import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { workspaceRoot } from './environment.mjs';

const stampFile = `${workspaceRoot}node_modules/.installed-lock`;

/** Installs what package-lock.json names, unless exactly that is installed. */
export function ensurePackages() {
  const lockHash = createHash('sha256').update(readFileSync(`${workspaceRoot}package-lock.json`)).digest('hex');
  if (existsSync(stampFile) && readFileSync(stampFile, 'utf8') === lockHash) return;
  console.log('Installing packages (npm ci) …');
  const { status } = spawnSync('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], { cwd: workspaceRoot, stdio: 'inherit' });
  if (status !== 0) {
    console.error('npm ci failed: see its messages above.');
    process.exit(1);
  }
  writeFileSync(stampFile, lockHash);
}
