import { readFileSync } from 'node:fs';
import { isDeepStrictEqual } from 'node:util';
import { workspaceRoot } from '../setup/environment.mjs';
import { workspacePackages } from './packages/workspace-packages.mjs';

/** The lock must hold what `npm ci` needs, on every platform and for every package of the workspace. */
export function lockProblems() {
  const { packages } = JSON.parse(readFileSync(`${workspaceRoot}package-lock.json`, 'utf8'));
  return [...missingOptional(packages), ...differentPackages(packages, workspacePackages())];
}

/**
 * Every optional dependency that a package in the lock names must have its own entry. If a registry lacks a platform's
 * binary, `npm install` omits the entry silently, and `npm ci` then fails on a clean checkout.
 */
function missingOptional(packages) {
  const problems = [];
  for (const [path, entry] of Object.entries(packages)) {
    for (const name of Object.keys(entry.optionalDependencies ?? {})) {
      if (!resolves(packages, path, name))
        problems.push(`${path || 'the root'} names ${name}, which the lock does not hold`);
    }
  }
  return problems;
}

/** Finds a package like Node: in the node_modules of `path`, then of each parent folder. */
function resolves(packages, path, name) {
  for (let folder = path; ; folder = folder.slice(0, Math.max(0, folder.lastIndexOf('/node_modules/')))) {
    if (packages[`${folder ? `${folder}/` : ''}node_modules/${name}`]) return true;
    if (!folder) return false;
  }
}

/** The lock must repeat what each package.json of the workspace says, and hold no package that is gone: `npm ci` fails otherwise. */
export function differentPackages(packages, workspace) {
  const kinds = ['dependencies', 'devDependencies', 'optionalDependencies', 'peerDependencies'];
  const differing = workspace.filter(({ folder, manifest }) => {
    const link = packages[`node_modules/${manifest.name}`];
    return (
      (folder !== '' && (link?.link !== true || link.resolved !== folder)) ||
      kinds.some((kind) => !isDeepStrictEqual(packages[folder]?.[kind] ?? {}, manifest[kind] ?? {}))
    );
  });
  const folders = workspace.map(({ folder }) => folder);
  const gone = Object.values(packages).filter(({ link, resolved }) => link && !folders.includes(resolved));
  return [
    ...differing.map(({ folder }) => `it differs from ${folder ? `${folder}/` : ''}package.json: run npm install`),
    ...gone.map(({ resolved }) => `it holds ${resolved}, which is no package of the workspace: run npm install`),
  ];
}
