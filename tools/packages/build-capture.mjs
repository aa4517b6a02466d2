// Builds the Angular library that is published: `nx run capture:package` → dist/packages/capture, ready for `npm pack`.
// Angular's compiler leaves components half compiled, so that each host's own Angular finishes them; rolldown then puts
// the rest of the workspace in.
import { execFileSync } from 'node:child_process';
import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dependenciesOf, workspacePackages } from '../checks/packages/workspace-packages.mjs';
import { bundle } from './bundle.mjs';
import { pack } from './pack.mjs';
import { copyDocuments, publishedManifest } from './published.mjs';
import { copyTypes } from './reachable-types.mjs';
import { thirdPartyFile, thirdPartyLicences } from './third-party.mjs';
import { binFolder, workspaceRoot } from '../setup/environment.mjs';

const staged = `${workspaceRoot}dist/staged/capture/`;
const outdir = `${workspaceRoot}dist/packages/capture`;
const manifest = JSON.parse(readFileSync(`${workspaceRoot}libs/capture/package.json`, 'utf8'));

for (const folder of [staged, outdir]) rmSync(folder, { recursive: true, force: true });
execFileSync(`${binFolder}/ngc`, ['-p', 'libs/capture/tsconfig.package.json'], {
  cwd: workspaceRoot,
  stdio: 'inherit',
});
const { imported, files } = await bundle({
  entry: `${staged}capture/src/published/index.js`,
  staged,
  outdir: `${outdir}/fesm2022`,
  name: 'liveness-capture',
});
copyTypes({
  entry: `${staged}capture/src/published/index.d.ts`,
  root: `${staged}capture/src`,
  outdir: `${outdir}/types`,
  packages: imported,
});
cpSync(`${workspaceRoot}dist/libs/capture-assets`, `${outdir}/assets`, { recursive: true });
if (thirdPartyLicences(files) !== '') throw new Error('the library brings packages along that its host should install');
cpSync(`${outdir}/assets/${thirdPartyFile}`, `${outdir}/${thirdPartyFile}`);
copyDocuments('capture', outdir);

/** The host brings its own Angular, of the same major version; everything else is installed with the package. */
const isHosts = (name) => /^@(angular|ngrx)\//.test(name);
const installed = Object.assign({}, ...workspacePackages().map((one) => dependenciesOf(one.manifest)));
const unlisted = imported.filter((name) => !(name in installed));
// A class that Angular's compiler has not seen is decorated at run time, with a helper that nobody has installed.
if (unlisted.length > 0) throw new Error(`no package of the workspace lists ${unlisted.join(', ')}`);
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
