import { existsSync, globSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import ts from 'typescript';
import { workspaceRoot } from '../setup/environment.mjs';
import { exportedFiles, workspacePackages } from './packages/workspace-packages.mjs';

const exported = exportedFiles(workspacePackages());

/** Folders whose subfolders are nouns. Files beside those subfolders may be used by all of them. */
const floors = [
  'libs/use-cases/src',
  'libs/adapters/src/dynamodb',
  'libs/contract/src',
  'libs/api-testing/src',
  'apps/api/src/routes',
];

/**
 * No file may import itself indirectly, not even for types: files that need each other belong together or need a third
 * file in common. The same applies to nouns.
 */
export function circleProblems() {
  const files = globSync('{apps,libs,terraform,tools}/**/*.ts', {
    cwd: workspaceRoot,
    exclude: (name) => ['node_modules', 'dist'].includes(name),
  });
  const imports = new Map(files.map((file) => [file, importsOf(file)]));
  return [imports, ...floors.map((floor) => importsOfNouns(floor, imports))]
    .flatMap(circlesIn)
    .map((circle) => `circle: ${circle.join(' → ')}`);
}

/** Returns each circle once, in the order of its imports, with the first file repeated at the end. */
export function circlesIn(imports) {
  const circles = [];
  const done = new Set();
  const path = [];
  const visit = (file) => {
    const start = path.indexOf(file);
    if (start >= 0) circles.push([...path.slice(start), file]);
    if (start >= 0 || done.has(file)) return;
    path.push(file);
    for (const next of imports.get(file) ?? []) visit(next);
    path.pop();
    done.add(file);
  };
  for (const file of imports.keys()) visit(file);
  return circles;
}

/** Returns which folders of a floor import which others. Specs may import anything. */
function importsOfNouns(floor, imports) {
  const nounOf = (file) => new RegExp(`^${floor}/[^/]+(?=/)`).exec(file)?.[0];
  const nouns = new Map();
  for (const [file, targets] of imports) {
    const noun = nounOf(file);
    if (!noun || file.endsWith('.spec.ts')) continue;
    const others = targets.map(nounOf).filter((other) => other && other !== noun);
    nouns.set(noun, new Set([...(nouns.get(noun) ?? []), ...others]));
  }
  return nouns;
}

function importsOf(file) {
  const { importedFiles } = ts.preProcessFile(readFileSync(workspaceRoot + file, 'utf8'), true, true);
  return importedFiles.flatMap(({ fileName }) => resolved(file, fileName) ?? []);
}

/** Returns the file behind a package's name: an export of its own, or one with a star. */
function fileBehind(specifier) {
  if (exported.has(specifier)) return exported.get(specifier);
  const star = [...exported.keys()].find((key) => key.endsWith('/*') && specifier.startsWith(key.slice(0, -1)));
  return star && exported.get(star).replace('*', specifier.slice(star.length - 1));
}

function resolved(file, specifier) {
  const target = specifier.startsWith('.') ? join(dirname(file), specifier) : fileBehind(specifier);
  if (target === undefined) return undefined;
  const base = normalize(target).replace(/\.(js|ts)$/, '');
  return [`${base}.ts`, `${base}/index.ts`].find(
    (path) => existsSync(workspaceRoot + path) && statSync(workspaceRoot + path).isFile(),
  );
}
