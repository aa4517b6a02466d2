import { readFileSync } from 'node:fs';
import { workspaceRoot } from '../setup/environment.mjs';

/**
 * Every optional dependency that a package in the lock names must have an entry of its own. A registry that lacks a platform's
 * binary makes `npm install` leave the entry out without a word, and `npm ci` then fails on a clean checkout.
 */
export function lockProblems() {
  const { packages } = JSON.parse(readFileSync(`${workspaceRoot}package-lock.json`, 'utf8'));
  const problems = [];
  for (const [path, entry] of Object.entries(packages)) {
    for (const name of Object.keys(entry.optionalDependencies ?? {})) {
      if (!resolves(packages, path, name))
        problems.push(`${path || 'the root'} names ${name}, which the lock does not hold`);
    }
  }
  return problems;
}

/** Looks for a package as Node would: in the node_modules of `path`, then of each folder above. */
function resolves(packages, path, name) {
  for (let folder = path; ; folder = folder.slice(0, Math.max(0, folder.lastIndexOf('/node_modules/')))) {
    if (packages[`${folder ? `${folder}/` : ''}node_modules/${name}`]) return true;
    if (!folder) return false;
  }
}
