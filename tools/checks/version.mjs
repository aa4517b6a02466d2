import { readFileSync } from 'node:fs';
import { workspaceRoot } from '../setup/environment.mjs';

/**
 * Each file that repeats the project's version must match package.json, and so must the newest release in the
 * changelog.
 */
export function versionProblems() {
  const { version } = jsonOf('package.json');
  const lock = jsonOf('package-lock.json');
  const [, released = version] = /^## \[?(\d+\.\d+\.\d+)/m.exec(textOf('CHANGELOG.md')) ?? [];
  return Object.entries({
    'package-lock.json': lock.version,
    'package-lock.json, packages,': lock.packages[''].version,
    'docs/openapi.json': jsonOf('docs/openapi.json').info.version,
    'CHANGELOG.md': released,
  })
    .filter(([, said]) => said !== version)
    .map(([path, said]) => `${path} says version ${said}, and package.json ${version}`);
}

function jsonOf(path) {
  return JSON.parse(textOf(path));
}

function textOf(path) {
  return readFileSync(`${workspaceRoot}${path}`, 'utf8');
}
