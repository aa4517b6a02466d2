import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { workspaceRoot } from '../setup/environment.mjs';

/** The name of the file that says which third-party code is in a folder. */
export const thirdPartyFile = 'THIRD-PARTY-LICENSES.md';

const inPackages = 'node_modules/';

/** Licences that ask for no more than to be repeated. */
const accepted = ['0BSD', 'Apache-2.0', 'BSD-2-Clause', 'BSD-3-Clause', 'ISC', 'MIT'];

/**
 * Returns the licences of all packages that the files come from, as Markdown, or an empty text if there are none.
 * @param files paths of what was bundled or copied; files of the workspace itself are left out
 * @throws Error if a package's licence is unknown, missing or not accepted
 */
export function thirdPartyLicences(files) {
  const byText = new Map();
  for (const { title, text } of [...new Set(files.flatMap(packageFolder))].map(licenceIn).sort(byTitle))
    byText.set(text, [...(byText.get(text) ?? []), `# ${title}`]);
  return [...byText].map(([text, titles]) => `${titles.join('\n')}\n\n${text}\n`).join('\n');
}

/** Returns the files of which something is in esbuild's outputs. One that it disabled is a stub. */
export function bundledFiles({ outputs }) {
  const parts = Object.values(outputs).flatMap(({ inputs }) => Object.entries(inputs));
  return parts.flatMap(([path, { bytesInOutput }]) =>
    bytesInOutput > 0 && !path.startsWith('(disabled):') ? [path] : [],
  );
}

/** `…/node_modules/@scope/name/file.js` → `…/node_modules/@scope/name` */
function packageFolder(path) {
  const within = path.lastIndexOf(inPackages) + inPackages.length;
  if (within < inPackages.length) return [];
  const [scope, name] = path.slice(within).split('/');
  return [resolve(workspaceRoot, path.slice(0, within), scope.startsWith('@') ? `${scope}/${name}` : scope)];
}

const byTitle = (one, other) => one.title.localeCompare(other.title, 'en');

function licenceIn(place) {
  const { name, version, license } = JSON.parse(readFileSync(join(place, 'package.json'), 'utf8'));
  if (!accepted.includes(license)) throw new Error(`${name}: the licence ${license} is not accepted`);
  const text = textIn(place, license);
  if (!text) throw new Error(`${name} has no licence that could be copied`);
  return { title: `${name} ${version} (${license})`, text };
}

function textIn(place, license) {
  const file = readdirSync(place).find((name) => /^licen[cs]e(\.(md|txt))?$/i.test(name));
  if (file) return readFileSync(join(place, file), 'utf8').trim();
  // Apache's text is the same for all.
  if (license === 'Apache-2.0') return readFileSync(`${workspaceRoot}LICENSE`, 'utf8').trim();
  const readme = join(place, 'README.md');
  return existsSync(readme) ? afterHeading(readFileSync(readme, 'utf8')) : undefined;
}

/** Some say it at the end of their README only. */
function afterHeading(readme) {
  return /^(?:#+ *licen[cs]e.*|licen[cs]e.*\n[-=]+)\n([^]+)/im.exec(readme)?.[1]?.trim();
}
