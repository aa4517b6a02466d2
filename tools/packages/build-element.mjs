// Builds the custom element that is published: `nx run element:package` → dist/packages/element, ready for `npm pack`.
import { execFileSync } from 'node:child_process';
import { cpSync, readFileSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { pack } from './pack.mjs';
import { copyDocuments, publishedManifest } from './published.mjs';
import { copyTypes } from './reachable-types.mjs';
import { bundledFiles, thirdPartyFile, thirdPartyLicences } from './third-party.mjs';
import { binFolder, workspaceRoot } from '../setup/environment.mjs';

const bundled = `${workspaceRoot}dist/libs/element`;
const staged = `${workspaceRoot}dist/staged/element`;
const outdir = `${workspaceRoot}dist/packages/element`;
const own = (file) => readFileSync(`${workspaceRoot}libs/element/${file}`, 'utf8');

for (const folder of [staged, outdir]) rmSync(folder, { recursive: true, force: true });
const stats = JSON.parse(readFileSync(`${bundled}/browser-stats.json`, 'utf8'));
cpSync(bundled, outdir, { recursive: true, filter: (path) => !path.endsWith('browser-stats.json') });
writeFileSync(
  `${outdir}/${thirdPartyFile}`,
  `${thirdPartyLicences(bundledFiles(stats))}\nliveness/${thirdPartyFile} has the licences of the detector.\n`,
);
renameSync(`${outdir}/main.js`, `${outdir}/liveness-check.js`);
for (const file of readdirSync(outdir).filter((name) => name.endsWith('.js')))
  if (readFileSync(`${outdir}/${file}`, 'utf8').includes('main.js'))
    throw new Error(`${file} imports the entry by its old name`);

execFileSync(`${binFolder}/tsc`, ['-p', 'libs/element/tsconfig.types.json'], { cwd: workspaceRoot, stdio: 'inherit' });
writeFileSync(`${staged}/element/src/react.d.ts`, own('react.d.ts'));
copyTypes({
  entry: `${staged}/element/src/react.d.ts`,
  root: staged,
  outdir: `${outdir}/types`,
  packages: ['react'],
  own: { '@liveness/capture/published/events': `${staged}/capture/src/published/events.d.ts` },
});
copyDocuments('element', outdir);

const published = {
  ...publishedManifest(JSON.parse(own('package.json'))),
  sideEffects: true,
  types: './types/element/src/element-types.d.ts',
  exports: {
    '.': { types: './types/element/src/element-types.d.ts', default: './liveness-check.js' },
    './react': { types: './types/element/src/react.d.ts' },
    './*': './*',
  },
};
writeFileSync(`${outdir}/package.json`, `${JSON.stringify(published, null, 2)}\n`);
pack(outdir);
