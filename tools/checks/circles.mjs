import { existsSync, globSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import ts from 'typescript';
import { workspaceRoot } from '../setup/environment.mjs';

const { paths } = JSON.parse(readFileSync(`${workspaceRoot}tsconfig.base.json`, 'utf8')).compilerOptions;

/** No file may reach itself by its imports, those of types included: what needs one another belongs together or has a third in common. */
export function circleProblems() {
  const files = globSync('{apps,libs,terraform,tools}/**/*.ts', {
    cwd: workspaceRoot,
    exclude: (name) => ['node_modules', 'dist'].includes(name),
  });
  const imports = new Map(files.map((file) => [file, importsOf(file)]));
  return circlesIn(imports).map((circle) => `circle: ${circle.join(' → ')}`);
}

/** Returns each circle once, in the order in which its files import one another, the first file again at its end. */
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

function importsOf(file) {
  const { importedFiles } = ts.preProcessFile(readFileSync(workspaceRoot + file, 'utf8'), true, true);
  return importedFiles.flatMap(({ fileName }) => resolved(file, fileName) ?? []);
}

/** Returns where a specifier of the workspace points to: an entry of its own, or one with a star. */
function mapped(specifier) {
  if (paths[specifier]) return paths[specifier][0];
  const star = Object.keys(paths).find((key) => key.endsWith('/*') && specifier.startsWith(key.slice(0, -1)));
  return star && paths[star][0].replace('*', specifier.slice(star.length - 1));
}

function resolved(file, specifier) {
  const target = specifier.startsWith('.') ? join(dirname(file), specifier) : mapped(specifier);
  if (target === undefined) return undefined;
  const base = normalize(target).replace(/\.(js|ts)$/, '');
  return [`${base}.ts`, `${base}/index.ts`].find(
    (path) => existsSync(workspaceRoot + path) && statSync(workspaceRoot + path).isFile(),
  );
}
