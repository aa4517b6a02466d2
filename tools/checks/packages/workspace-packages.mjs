import { globSync, readFileSync } from 'node:fs';
import { workspaceRoot } from '../../setup/environment.mjs';

/** Returns the workspace's packages, the root (folder '') first: `{folder, manifest}`, the manifest being their package.json. */
export function workspacePackages() {
  const root = manifestIn('');
  const folders = globSync(
    root.workspaces.map((pattern) => `${pattern}/package.json`),
    { cwd: workspaceRoot },
  ).map((path) => path.replace(/\/package\.json$/, ''));
  return [
    { folder: '', manifest: root },
    ...folders.sort().map((folder) => ({ folder, manifest: manifestIn(`${folder}/`) })),
  ];
}

/** Returns which file stands behind each name that packages export, both with their `*`: `@liveness/jpeg/testing` → `libs/jpeg/src/testing.ts`. */
export function exportedFiles(packages) {
  return new Map(
    packages.flatMap(({ folder, manifest: { name, exports = {} } }) =>
      Object.entries(exports).map(([key, target]) => [name + key.slice(1), folder + target.slice(1)]),
    ),
  );
}

/** Returns every dependency of a manifest, with its version. */
export function dependenciesOf({ dependencies, devDependencies, optionalDependencies }) {
  return { ...dependencies, ...devDependencies, ...optionalDependencies };
}

function manifestIn(folder) {
  return JSON.parse(readFileSync(`${workspaceRoot}${folder}package.json`, 'utf8'));
}
