// `node tools/packages/write-package.mjs NAME`: makes a package out of a lib that was built into dist/packages/NAME, and
// packs it. The lib's published.json says what its package.json needs beside what all have.
import { readFileSync, writeFileSync } from 'node:fs';
import { workspaceRoot } from '../setup/environment.mjs';
import { pack } from './pack.mjs';
import { copyDocuments, publishedManifest } from './published.mjs';

const [name] = process.argv.slice(2);
const lib = `${workspaceRoot}libs/${name}/`;
const out = `${workspaceRoot}dist/packages/${name}`;
const { description, ...further } = readJson(`${lib}published.json`);
const manifest = { ...publishedManifest({ ...readJson(`${lib}package.json`), description }), ...further };

writeFileSync(`${out}/package.json`, `${JSON.stringify(manifest, undefined, 2)}\n`);
copyDocuments(name, out);
pack(out);

function readJson(path) {
  return JSON.parse(readFileSync(path, 'utf8'));
}
