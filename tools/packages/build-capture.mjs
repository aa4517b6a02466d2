// Builds the Angular library that is published: `nx run capture:package` → dist/packages/capture, ready for `npm pack`.
// Angular's compiler leaves components half compiled, so that each host's own Angular finishes them; rolldown then puts
// the rest of the workspace in.
import { execFileSync } from 'node:child_process';
import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dependenciesOf, workspacePackages } from '../checks/packages/workspace-packages.mjs';
import { bundle } from './bundle.mjs';
import { pack } from './pack.mjs';
import { publishedManifest, withPublishedNames } from './published.mjs';
import { copyTypes } from './reachable-types.mjs';
import { binFolder, workspaceRoot } from '../setup/environment.mjs';

const staged = `${workspaceRoot}dist/staged/capture/`;
const outdir = `${workspaceRoot}dist/packages/capture`;
const own = (file) => readFileSync(`${workspaceRoot}libs/capture/${file}`, 'utf8');
const manifest = JSON.parse(own('package.json'));

for (const folder of [staged, outdir]) rmSync(folder, { recursive: true, force: true });
execFileSync(`${binFolder}/ngc`, ['-p', 'libs/capture/tsconfig.package.json'], {
  cwd: workspaceRoot,
  stdio: 'inherit',
});
const { imported } = await bundle({
  entry: `${staged}capture/src/published/index.js`,
  staged,
  outdir: `${outdir}/fesm2022`,
  name: 'liveness-capture',
});
copyTypes({
  entry: `${staged}capture/src/published/index.d.ts`,
  root: `${staged}capture/src`,
  outdir: `${outdir}/types`,
  allowed: imported,
});
cpSync(`${workspaceRoot}dist/libs/capture-assets`, `${outdir}/assets`, { recursive: true });
for (const file of ['LICENSE', 'NOTICE']) cpSync(workspaceRoot + file, `${outdir}/${file}`);
const readme = own('README.md');
writeFileSync(`${outdir}/README.md`, withPublishedNames(readme));

/** The host brings its own Angular, of the same major version; everything else is installed with the package. */
const isHosts = (name) => /^@(angular|ngrx)\//.test(name);
const installed = Object.assign({}, ...workspacePackages().map((one) => dependenciesOf(one.manifest)));
const needed = (which, range) =>
  Object.fromEntries(imported.filter(which).map((name) => [name, range(installed[name])]));
const published = {
  ...publishedManifest(manifest),
  sideEffects: false,
  module: './fesm2022/liveness-capture.mjs',
  typings: './types/published/index.d.ts',
  exports: {
    '.': { types: './types/published/index.d.ts', default: './fesm2022/liveness-capture.mjs' },
    './assets/*': './assets/*',
    './package.json': './package.json',
  },
  peerDependencies: needed(isHosts, (version) => `^${version.split('.')[0]}.0.0`),
  dependencies: needed(
    (name) => !isHosts(name),
    (version) => `^${version}`,
  ),
};
writeFileSync(`${outdir}/package.json`, `${JSON.stringify(published, null, 2)}\n`);
pack(outdir);
