import { globSync } from 'node:fs';
import { workspaceRoot } from '../setup/environment.mjs';
import { importedPackages } from './packages/imported-packages.mjs';
import { dependenciesOf, exportedFiles, workspacePackages } from './packages/workspace-packages.mjs';

/** What a project needs although none of its files says so. Of the root this is not asked: its tools are commands. */
const unseen = {
  '@angular/compiler': 'for @angular/compiler-cli',
  '@angular/compiler-cli': 'the command ngc',
  esbuild: 'a command',
  'istanbul-lib-instrument': 'for @angular/build',
  karma: 'for @angular/build',
  'karma-coverage': 'for @angular/build',
  tslib: "TypeScript's helpers (importHelpers)",
};

/** Every project is a package; it depends on what it imports and on nothing else; a dependency has one version everywhere. */
export function packageProblems() {
  const packages = workspacePackages();
  return [
    ...strayProjects(packages),
    ...packages.flatMap(manifestProblems),
    ...severalVersions(packages),
    ...missingExports(packages),
  ];
}

function strayProjects(packages) {
  const folders = packages.map(({ folder }) => folder);
  return globSync('{apps/*,libs/*,tools/*,terraform}/project.json', { cwd: workspaceRoot })
    .map((path) => path.replace('/project.json', ''))
    .filter((folder) => !folders.includes(folder))
    .map((folder) => `${folder} has no package.json, or "workspaces" of the root's leaves it out`);
}

/** Returns where a package.json differs from what the project imports. */
export function manifestProblems({ folder, manifest }) {
  const path = `${folder ? `${folder}/` : ''}package.json`;
  const { dependencies = {}, devDependencies = {} } = manifest;
  const all = dependenciesOf(manifest);
  const imported = importedPackages(folder);
  imported.delete(manifest.name);
  const problems = [];
  for (const [name, ships] of imported) {
    const typed = `@types/${name}`;
    if (!(name in all) && !(typed in all)) problems.push(`${path} lacks ${name}, which is imported`);
    else if (folder === '' || name in (manifest.optionalDependencies ?? {})) continue;
    else if (ships && name in devDependencies) problems.push(`${path}: ${name} ships, so it belongs to "dependencies"`);
    else if (!ships && name in dependencies)
      problems.push(`${path}: only tests or tools import ${name}, so it belongs to "devDependencies"`);
  }
  const needed = (name) => folder === '' || imported.has(name.replace(/^@types\//, '')) || name in unseen;
  for (const name of Object.keys({ ...dependencies, ...devDependencies }))
    if (!needed(name)) problems.push(`${path} names ${name}, which nothing imports`);
  return problems;
}

function severalVersions(packages) {
  const versions = new Map();
  for (const { manifest } of packages)
    for (const [name, version] of Object.entries(dependenciesOf(manifest)))
      versions.set(name, (versions.get(name) ?? new Set()).add(version));
  return [...versions]
    .filter(([, used]) => used.size > 1)
    .map(([name, used]) => `${name} is used in several versions: ${[...used].join(', ')}`);
}

function missingExports(packages) {
  return [...exportedFiles(packages)]
    .filter(([, file]) => globSync(file.replace('/*', '/**/*'), { cwd: workspaceRoot }).length === 0)
    .map(([name, file]) => `${name} is exported, but ${file} does not exist`);
}
