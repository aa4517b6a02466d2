import { globSync, readFileSync } from 'node:fs';
import { isBuiltin } from 'node:module';
import ts from 'typescript';
import { workspaceRoot } from '../../setup/environment.mjs';

/** What runs in tests, or builds and checks a project, does not ship with it. */
const notShipped =
  /\.spec\.ts$|(^|\/)testing(\/|\.ts$)|\/stored-by\/|^(?:apps|libs)\/[\w-]+\/[^/]+$|\/eslint\.config\.mjs$/;

/** Returns the packages that a project's files import or look up, with whether what ships does: name → boolean. */
export function importedPackages(folder) {
  const files =
    folder === ''
      ? globSync('{*.mjs,tools/{checks,commands,eslint,jasmine,packages,setup}/**/*.{mjs,cjs}}', { cwd: workspaceRoot })
      : globSync(`${folder}/**/*.{ts,mjs,cjs}`, {
          cwd: workspaceRoot,
          exclude: (name) => ['dist', 'node_modules'].includes(name),
        });
  const imported = new Map();
  for (const file of files)
    for (const name of packagesIn(readFileSync(workspaceRoot + file, 'utf8')))
      imported.set(name, imported.get(name) || !notShipped.test(file));
  for (const name of namedByTargets(folder)) imported.set(name, imported.get(name) ?? false);
  return imported;
}

function packagesIn(text) {
  const { importedFiles } = ts.preProcessFile(text, true, true);
  const lookedUp = [...text.matchAll(/(?:\brequire|\)|import\.meta)\.resolve\('([^']+)'\)/g)].map(([, name]) => name);
  return [...importedFiles.map(({ fileName }) => fileName), ...lookedUp]
    .filter((name) => !name.startsWith('.') && !isBuiltin(name))
    .map(packageOf);
}

/** Executors, and files that a build takes out of a package. */
function namedByTargets(folder) {
  const [path] = globSync(`${folder || '-'}/project.json`, { cwd: workspaceRoot });
  const text = path ? readFileSync(workspaceRoot + path, 'utf8') : '';
  return [...text.matchAll(/"(?:executor": "|input": "node_modules\/)((?:@[\w.-]+\/)?[\w.-]+)/g)].map(
    ([, name]) => name,
  );
}

function packageOf(specifier) {
  return specifier.split('/', specifier.startsWith('@') ? 2 : 1).join('/');
}
