// `node tools/packages/install-packed.mjs FOLDER LIB…`: installs packages from their tarballs in dist/packages, as somebody
// outside of the workspace does. Nothing is fetched.
import { spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { workspaceEnvironment, workspaceRoot } from '../setup/environment.mjs';

const [folder, ...libs] = process.argv.slice(2);
const cwd = join(workspaceRoot, folder);
// npm may keep an older build of the same version.
rmSync(join(cwd, 'node_modules'), { recursive: true, force: true });
const quietly = ['--offline', '--no-save', '--no-package-lock', '--no-audit', '--no-fund'];
const tarballs = libs.map((lib) => `${workspaceRoot}dist/packages/${lib}.tgz`);
const { status, stderr } = spawnSync('npm', ['install', ...quietly, ...tarballs], {
  cwd,
  encoding: 'utf8',
  env: workspaceEnvironment(),
});
if (status !== 0) throw new Error(`npm install failed: ${stderr}`);
