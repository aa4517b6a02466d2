// `node tools/packages/install-packed.mjs FOLDER LIB…`: installs packages that were built into dist/libs from their
// tarballs, as somebody outside of the workspace does. Nothing is fetched.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { workspaceEnvironment, workspaceRoot } from '../setup/environment.mjs';

const [folder, ...libs] = process.argv.slice(2);
// npm may keep an older build of the same version.
rmSync(join(workspaceRoot, folder, 'node_modules'), { recursive: true, force: true });
const tarballs = mkdtempSync(join(tmpdir(), 'liveness-packed-'));
try {
  const packed = libs.map((lib) => {
    const [{ filename }] = JSON.parse(npm(tarballs, 'pack', '--json', `${workspaceRoot}dist/libs/${lib}`));
    return join(tarballs, filename);
  });
  const quietly = ['--offline', '--no-save', '--no-package-lock', '--no-audit', '--no-fund'];
  npm(join(workspaceRoot, folder), 'install', ...quietly, ...packed);
} finally {
  rmSync(tarballs, { recursive: true, force: true });
}

function npm(cwd, ...args) {
  const { status, stdout, stderr } = spawnSync('npm', args, { cwd, encoding: 'utf8', env: workspaceEnvironment() });
  if (status !== 0) throw new Error(`npm ${args[0]} failed: ${stderr}`);
  return stdout;
}
