// `node tools/packages/write-package.mjs libs/NAME`: makes a package out of a lib that was built into dist/libs/NAME. Its
// published.json says what its package.json needs beside what all have.
import { copyFileSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { workspaceRoot } from '../setup/environment.mjs';
import { publishedManifest } from './published.mjs';

const [folder] = process.argv.slice(2);
const out = `${workspaceRoot}dist/${folder}/`;
const { bundled = [], description, ...further } = readJson(`${folder}/published.json`);
const manifest = { ...publishedManifest({ ...readJson(`${folder}/package.json`), description }), ...further };

writeFileSync(`${out}package.json`, `${JSON.stringify(manifest, undefined, 2)}\n`);
copyFileSync(`${workspaceRoot}LICENSE`, `${out}LICENSE`);
copyFileSync(`${workspaceRoot}${folder}/README.md`, `${out}README.md`);
if (bundled.length > 0) writeFileSync(`${out}THIRD-PARTY-LICENSES.md`, bundled.map(licenceOf).join('\n'));

/** What is copied into a package keeps its licence, and says which version it is. */
function licenceOf(dependency) {
  const place = `node_modules/${dependency}/`;
  const { version, license } = readJson(`${place}package.json`);
  const file = ['LICENSE', 'LICENSE.md'].find((name) => existsSync(workspaceRoot + place + name));
  if (!file) throw new Error(`${dependency} has no licence that could be copied`);
  return `# ${dependency} ${version} (${license})\n\n${readFileSync(workspaceRoot + place + file, 'utf8').trim()}\n`;
}

function readJson(path) {
  return JSON.parse(readFileSync(workspaceRoot + path, 'utf8'));
}
