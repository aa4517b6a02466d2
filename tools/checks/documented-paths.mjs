import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { workspaceRoot } from '../setup/environment.mjs';

const topLevelFolders = ['apps', 'examples', 'libs', 'tools', 'docs', 'terraform', '.github'];

/** Every path that a document links to, or names in code style from a top-level folder on, must exist. */
export function documentedPathProblems() {
  return documents().flatMap((document) => {
    const text = readFileSync(join(workspaceRoot, document), 'utf8');
    const linked = [...text.matchAll(/\]\(([^)#\s]+)(?:#[^)]*)?\)/g)]
      .map(([, path]) => path)
      .filter((path) => !/^[a-z]+:/.test(path));
    const named = [...text.matchAll(/`((?:[\w.-]+\/)+[\w.-]*)`/g)]
      .map(([, path]) => path)
      .filter((path) => topLevelFolders.includes(path.split('/')[0]));
    const paths = [...linked.map((path) => normalize(join(dirname(document), path))), ...named];
    return paths
      .filter((path) => !existsSync(join(workspaceRoot, path)))
      .map((path) => `${document} names ${path}, which does not exist`);
  });
}

function documents() {
  const inDocs = readdirSync(join(workspaceRoot, 'docs'), { recursive: true }).map((name) => `docs/${name}`);
  return [...readdirSync(workspaceRoot), ...inDocs].filter((name) => name.endsWith('.md'));
}
