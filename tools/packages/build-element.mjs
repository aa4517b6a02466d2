// Builds the custom element that is published: `nx run element:package` → dist/packages/element, ready for `npm pack`.
import { execFileSync } from 'node:child_process';
import { cpSync, readFileSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { pack } from './pack.mjs';
import { publishedManifest, withPublishedNames } from './published.mjs';
import { binFolder, workspaceRoot } from '../setup/environment.mjs';

const bundled = `${workspaceRoot}dist/libs/element`;
const staged = `${workspaceRoot}dist/staged/element`;
const outdir = `${workspaceRoot}dist/packages/element`;
const own = (file) => readFileSync(`${workspaceRoot}libs/element/${file}`, 'utf8');

for (const folder of [staged, outdir]) rmSync(folder, { recursive: true, force: true });
cpSync(bundled, outdir, { recursive: true });
renameSync(`${outdir}/main.js`, `${outdir}/liveness-check.js`);
for (const file of readdirSync(outdir).filter((name) => name.endsWith('.js')))
  if (readFileSync(`${outdir}/${file}`, 'utf8').includes('main.js'))
    throw new Error(`${file} imports the entry by its old name`);

execFileSync(`${binFolder}/tsc`, ['-p', 'libs/element/tsconfig.types.json'], { cwd: workspaceRoot, stdio: 'inherit' });
cpSync(`${staged}/capture/src`, `${outdir}/types/capture`, { recursive: true });
const types = readFileSync(`${staged}/element/src/element-types.d.ts`, 'utf8');
writeFileSync(
  `${outdir}/types/element-types.d.ts`,
  types.replaceAll('@liveness/capture/published/events', './capture/published/events'),
);
writeFileSync(`${outdir}/types/react.d.ts`, own('react.d.ts'));
writeFileSync(`${outdir}/README.md`, withPublishedNames(own('README.md')));
for (const file of ['LICENSE', 'NOTICE']) cpSync(workspaceRoot + file, `${outdir}/${file}`);

const published = {
  ...publishedManifest(JSON.parse(own('package.json'))),
  sideEffects: true,
  exports: {
    '.': { types: './types/element-types.d.ts', default: './liveness-check.js' },
    './react': { types: './types/react.d.ts' },
    './*': './*',
  },
};
writeFileSync(`${outdir}/package.json`, `${JSON.stringify(published, null, 2)}\n`);
pack(outdir);
